/** Keywords as they are printed: `5x "tell me more"` → `5× “tell me more”`. */
export const typeset = (text: string): string =>
  text
    .replace(/(?<=^|\s)-(?=\d)/g, '−')
    .replace(/(?<=\d)x(?![\p{L}\p{N}])/gu, '×')
    .replace(/(^|[\s([–—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([–—“])'/g, '$1‘')
    .replace(/'/g, '’');
