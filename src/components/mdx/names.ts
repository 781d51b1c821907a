/** The components of this folder that authors may write beside `Fact`, `Cut` and `Note`; `index.ts` must map each of them. */
export const mdxNames = ['Scale'] as const;
