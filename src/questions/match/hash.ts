/*
 * Features and phrases are known by number, not by text: the index ships sorted numbers, which cost a byte or two each, and
 * two texts that share one number are rare enough not to matter.
 */

/** Numbers below this; 2^20 makes a wrong hit rare. */
const hashSize = 2 ** 20;

/** FNV-1a over the UTF-16 units, folded to 20 bits. */
export function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 20) ^ hash) & (hashSize - 1);
}
