/** Puts an address into the history; however long somebody types, it is one entry. */
export function rememberAddress(address: string, isTyping: boolean): void {
  const isSame = address === window.location.pathname + window.location.search;
  if (isSame || (isTyping && history.state?.isTyping === true))
    history.replaceState({ isTyping }, '', address);
  else history.pushState({ isTyping }, '', address);
}
