const most = 8;

/**
 * Lets a field be as high as its text; what it gives back does so after a text was put in by script. Browsers with
 * `field-sizing` do so themselves: see the style sheet.
 */
export function growField(field: HTMLTextAreaElement): () => void {
  if (CSS.supports('field-sizing', 'content')) return () => {};
  const grow = () => {
    field.rows = 1;
    const line = Number.parseFloat(getComputedStyle(field).lineHeight);
    field.rows = Math.min(most, Math.max(1, Math.floor(field.scrollHeight / line)));
  };
  field.addEventListener('input', grow);
  grow();
  return grow;
}
