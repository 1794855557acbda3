import { searchQuerySchema } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSearch } from '../search/search.load.ts'
import { boardPicture, type PageAddress, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'

/** Names of the choices in the address that the search page is made by. */
export const SEARCH_CHOICES = ['q']

/** Words that cannot be searched for leave the field as it is: the app says what is the matter. */
export async function loadSearchPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const { asOf, language: lang } = address
  const words = searchQuerySchema.shape.q.safeParse(address.choices.q)
  const answers = words.success
    ? {
        [withParameters('/api/v1/search', { asOf, lang, q: words.data })]: await loadSearch(context, {
          q: words.data,
        }),
      }
    : {}
  return {
    status: 200,
    ...PAGE_TEXTS.search[lang],
    image: boardPicture({ asOf, lang }),
    answers,
  }
}
