let known: Promise<ReadonlySet<string>> | undefined

/**
 * Whether a password leads the lists of those that were found in leaks, as they are kept by zxcvbn (49 000, MIT): as it
 * stands, or with digits and signs around it. Nothing of it leaves the computer. The list is read at the first choice
 * of a password.
 */
export async function isKnownPassword(password: string): Promise<boolean> {
  known ??= readList()
  const list = await known
  const plain = password.toLowerCase()
  return [plain, plain.replace(/^[\d\W_]+|[\d\W_]+$/g, '')].some(reading => list.has(reading))
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
