const KEPT_MS = 60_000

/** Lets the browser save what is in its memory, by a name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the content only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
