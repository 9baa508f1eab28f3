/**
 * Puts a text into the clipboard. Browsers give the clipboard only to pages that came encrypted, which those of a site inside a building
 * often do not: there the text is selected on the page and copied as by hand. False: the browser did neither.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused, for example because the window lost the focus: copied as by hand.
    }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // Deprecated and kept by every browser, because there is nothing else without encryption.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}
