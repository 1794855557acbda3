/**
 * What a password has to be. Length does the work (NIST SP 800-63B-4, 3.1.1.2): no letter, digit or sign is demanded,
 * and what people are known to choose is refused however long it is.
 */

export const PASSWORD_LIMITS = { min: 12, max: 128 } as const

export const PASSWORD_FAULTS = ['too_short', 'too_long', 'easy_to_guess', 'unchanged'] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

/** Whose password it is: neither name nor address may carry it. */
export interface PasswordOwner {
  name?: string
  email?: string
  /** The one that is to be exchanged: the same again is no exchange. */
  currentPassword?: string
}

/** Different letters or signs that have to be left when everything guessable is taken away. */
const FEWEST_OWN_SIGNS = 5
const SHORTEST_OWN_WORD = 3
const SHORTEST_RUN = 4

/** Parts of the passwords that lead every published list, in Swedish and English, and of this product's own field. */
const KNOWN_WORDS = [
  ...['losenord', 'valkommen', 'hemligt', 'hemlig', 'sommar', 'vinter', 'host', 'hejhej', 'hejsan', 'hej'],
  ...['alskar', 'malkoll', 'inmatning', 'handlaggare', 'administrator', 'kommun', 'region', 'kalmar', 'lan'],
  ...['sverige', 'sweden', 'fotboll', 'januari', 'februari', 'augusti', 'september', 'oktober', 'november'],
  ...['december', 'mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag', 'password'],
  ...['passphrase', 'passord', 'welcome', 'letmein', 'iloveyou', 'princess', 'dragon', 'monkey', 'football'],
  ...['baseball', 'superman', 'batman', 'master', 'shadow', 'sunshine', 'trustno', 'change', 'default'],
  ...['secret', 'summer', 'winter', 'spring', 'autumn', 'admin', 'login', 'test', 'demo', 'user', 'guest'],
  ...['root', 'correcthorsebatterystaple'],
]

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
]

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * What is wrong with a password; empty when nothing is. Characters are counted as people see them (code points).
 * Guessable is what, without known words, the owner's name and address, rows of the alphabet or the keyboard and
 * digits, has fewer than five different letters or signs: “Sommar2026!!” and “P4ssw0rd1234”, and 12 digits of any kind.
 * Unchanged is what gives the same hash, in whichever spelling of Unicode (NFKC).
 */
export function passwordFaults(password: string, owner: PasswordOwner = {}): PasswordFault[] {
  const length = [...password.normalize('NFC')].length
  const faults: PasswordFault[] = []
  if (length < PASSWORD_LIMITS.min) faults.push('too_short')
  if (length > PASSWORD_LIMITS.max) faults.push('too_long')
  else if (isGuessable(password, owner)) faults.push('easy_to_guess')
  if (password.normalize('NFKC') === owner.currentPassword?.normalize('NFKC')) faults.push('unchanged')
  return faults
}

function isGuessable(password: string, owner: PasswordOwner): boolean {
  const plain = plainLetters(password)
  const words = [...ownWords(owner), ...KNOWN_WORDS].toSorted((a, b) => b.length - a.length)
  const readings = [plain, withoutLookalikes(plain)].map(reading => withoutRuns(reading))
  return readings.some(reading => ownSigns(words.reduce(withoutWord, reading)) < FEWEST_OWN_SIGNS)
}

/** Small letters without accents, dots and rings: Å and a are the same to who guesses. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}|\s/gu, '')
}

function withoutLookalikes(text: string): string {
  return [...text].map(sign => LOOKALIKES[sign] ?? sign).join('')
}

function ownWords({ name = '', email = '' }: PasswordOwner): string[] {
  return plainWords(`${name} ${email}`).filter(word => word.length >= SHORTEST_OWN_WORD)
}

function plainWords(text: string): string[] {
  return text.split(/[^\p{Letter}]+/u).map(plainLetters)
}

// A space keeps what stood on both sides from growing into a new word.
function withoutWord(text: string, word: string): string {
  return text.replaceAll(word, ' ')
}

function withoutRuns(text: string): string {
  return RUNS.flatMap(run => [run, [...run].toReversed().join('')]).reduce(withoutRun, text)
}

/** Takes away every stretch of four signs or more that follow each other in `run`. */
function withoutRun(text: string, run: string): string {
  let rest = text
  for (let length = run.length; length >= SHORTEST_RUN; length--)
    for (let start = 0; start + length <= run.length; start++)
      rest = rest.replaceAll(run.slice(start, start + length), ' ')
  return rest
}

function ownSigns(text: string): number {
  return new Set(text.replace(/[\d\s]/gu, '')).size
}
