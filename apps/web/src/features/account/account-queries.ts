import type {
  AccountSessions,
  Invitation,
  InvitationAccept,
  Session,
  SignedInUser,
  SignIn,
  SignInResult,
  TotpState,
} from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer, sendChange } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { SESSION_PATH } from './session-queries.ts'

const ACCOUNT_PATH = '/api/v1/account'
const TOTP_PATH = `${ACCOUNT_PATH}/totp`
const SESSIONS_PATH = `${ACCOUNT_PATH}/sessions`
const INVITATIONS_PATH = '/api/v1/invitations'

export interface TotpStart {
  secret: string
  uri: string
}

/** What is done with one’s own sign-in and account; refusals are in the reader’s language. */
export function useAccountQueries() {
  const language = useLanguage()
  const at = (path: string) => apiAddress(path, { lang: language })
  return {
    signIn: (body: SignIn) => sendChange<SignInResult>('POST', at(SESSION_PATH), body),
    signInByCode: (code: string) =>
      sendChange<Session>('POST', at(`${SESSION_PATH}/totp`), { code: plainCode(code) }),
    acceptInvitation: (token: string, body: InvitationAccept) =>
      sendChange<Session>('POST', at(`${INVITATIONS_PATH}/${encodeURIComponent(token)}`), body),
    rename: (name: string) => sendChange<{ user: SignedInUser }>('PATCH', at(ACCOUNT_PATH), { name }),
    changePassword: (current: string, password: string) =>
      sendChange('POST', at(`${ACCOUNT_PATH}/password`), { current, password }),
    startTotp: (password: string) => sendChange<TotpStart>('POST', at(TOTP_PATH), { password }),
    confirmTotp: (code: string) =>
      sendChange<{ recoveryCodes: string[] }>('POST', at(`${TOTP_PATH}/confirm`), {
        code: plainCode(code),
      }),
    endTotp: (password: string) => sendChange('POST', at(`${TOTP_PATH}/off`), { password }),
    endSession: (id: number) => sendChange('DELETE', at(`${SESSIONS_PATH}/${id}`)),
    endOtherSessions: () => sendChange('DELETE', at(SESSIONS_PATH)),
  }
}

/** Apps show the digits in two groups. */
function plainCode(code: string): string {
  return code.replace(/\s/g, '')
}

export function sessionListQuery() {
  return queryOptions({
    queryKey: [SESSIONS_PATH],
    queryFn: ({ signal }) => fetchAnswer<AccountSessions>(SESSIONS_PATH, signal),
  })
}

export function totpQuery() {
  return queryOptions({
    queryKey: [TOTP_PATH],
    queryFn: ({ signal }) => fetchAnswer<TotpState>(TOTP_PATH, signal),
  })
}

/** What an address for one use is for. It is read once: after it is used it is gone. */
export function invitationQuery(token: string, language: Language) {
  const path = `${INVITATIONS_PATH}/${encodeURIComponent(token)}`
  return queryOptions({
    queryKey: [path, language],
    queryFn: ({ signal }) => fetchAnswer<Invitation>(apiAddress(path, { lang: language }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
