/**
 * Vite wraps every `import()` in a helper that preloads what the import needs. Ours need one file each, and the helper
 * weighs more than the script that uses it, so the wrapper becomes the import itself. Without preloading there is no list
 * of what each import needs either, which every page would carry.
 */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  config: () => ({ build: { modulePreload: false as const } }),
  load: (id: string) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
});
