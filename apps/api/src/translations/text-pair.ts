/** A text of the catalogue: Swedish always, English when somebody has written it. */
export interface TextPair {
  sv: string
  en: string | null
}
