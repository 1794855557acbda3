import type { User, UserDetail, UserEventKind } from '@malkoll/contracts'
import { joinWords, type Language, type Role } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const mayDoSv: Record<Role, string> = {
  analyst: 'Matar in värden för de mått som personen är mätansvarig för.',
  reviewer: 'Ser allt och kan ta tillbaka en ändring.',
  editor: 'Matar in i alla mått och beslutar målvärden.',
  administrator: 'Allt, även användare och nycklar.',
  management: 'Läser det som inte är publicerat.',
  elected: 'Läser det som delas med en nämnd.',
}

/** Of a person's name, or a key's. */
const kindsSv: Record<UserEventKind, (name: string) => string> = {
  first_administrator: name => `${name} blev den första administratören`,
  invited: name => `${name} bjöds in`,
  password_chosen: name => `${name} valde lösenord`,
  password_changed: name => `${name} bytte lösenord`,
  totp_on: name => `${name} slog på inloggning i två steg`,
  totp_off: name => `${name} stängde av inloggning i två steg`,
  recovery_code_used: name => `${name} loggade in med en återställningskod`,
  changed: name => `${name} ändrades`,
  disabled: name => `${name} stängdes av`,
  enabled: name => `${name} släpptes in igen`,
  reset: name => `${name} fick en ny engångsadress`,
  removed: () => 'En användare togs bort',
  key_made: name => `Nyckeln ”${name}” gjordes`,
  key_ended: name => `Nyckeln ”${name}” avslutades`,
}

/** What ended with it. */
const consequencesSv: Partial<Record<UserEventKind, string>> = {
  password_changed: 'Alla andra inloggningar upphörde.',
  totp_off: 'Återställningskoderna gäller inte längre.',
  recovery_code_used: 'Koden är förbrukad.',
  disabled: 'Inloggningar och nycklar upphörde.',
  reset: 'Lösenord, inloggning i två steg och inloggningar upphörde.',
  removed: 'Namn, e-post, lösenord, nycklar och bildspel raderades.',
}

const detailsSv: Record<UserDetail, string> = {
  name: 'namn',
  email: 'e-post',
  function: 'funktion',
  organisation: 'organisation',
  indicators: 'mått som personen är mätansvarig för',
}

const sv = {
  title: 'Användare',
  lead: 'De som arbetar med uppgifterna här, och vad de får göra.',
  search: 'Sök på namn, e-post, funktion, organisation eller roll',
  shown: (shown: number, all: number) => `${shown === all ? all : `${shown} av ${all}`} användare`,
  none: 'Ingen användare passar sökningen.',
  clear: 'Rensa sökningen',
  caption: 'Användare med roller',
  columns: { name: 'Namn', roles: 'Roller', state: 'Tillstånd', seen: 'Senast sedd', change: 'Ändra' },
  states: { invited: 'Inbjuden', active: 'Aktiv', disabled: 'Avstängd' } satisfies Record<
    User['state'],
    string
  >,
  hasTotp: 'Två steg',
  notSeen: {
    invited: 'inte inloggad',
    active: 'inte inloggad nu',
    disabled: 'inte inloggad nu',
  } satisfies Record<User['state'], string>,
  you: 'du',
  ownerOf: (count: number) => (count === 1 ? 'Mätansvarig för 1 mått' : `Mätansvarig för ${count} mått`),

  invite: {
    open: 'Bjud in en användare',
    heading: 'Bjud in en användare',
    submit: 'Gör en engångsadress',
    sending: 'Gör engångsadressen …',
    cancel: 'Avbryt',
  },

  fields: {
    name: 'Namn',
    email: 'E-post',
    emailHint: 'Den loggar personen in med.',
    function: 'Funktion',
    functionHint: 'Till exempel HR-strateg.',
    organisation: 'Organisation',
    organisationHint: 'Bildspel som delas med en nämnd ses av dem som hör dit.',
    noOrganisation: 'Ingen',
    roles: 'Roller',
    mayDo: mayDoSv,
    needsRole: 'Välj minst en roll.',
    indicators: 'Mätansvarig för',
    indicatorsChosen: (count: number) => (count === 1 ? '1 mått valt' : `${count} mått valda`),
    searchIndicators: 'Sök mått',
    noIndicators: 'Inget mått passar sökningen.',
    indicatorsFailed: 'Måtten går inte att hämta just nu. De som är valda är kvar.',
    onlyChosen: 'Visa bara valda',
    entersNothing: 'Utan mått kan personen inte mata in något. Mått går att välja nu eller senare.',
  },

  change: {
    open: 'Ändra',
    openFor: (name: string) => `Ändra ${name}`,
    close: 'Stäng',
    submit: 'Spara',
    sending: 'Sparar …',
    saved: (name: string) => `${name} är sparad.`,
    reset: 'Ny engångsadress',
    resetQuestion: (name: string) => `Ge ${name} en ny engångsadress?`,
    resetText: 'Lösenordet och inloggning i två steg slutar gälla, och alla enheter loggas ut.',
    resetAnswer: 'Ja, gör en ny adress',
    disable: 'Stäng av',
    disableQuestion: (name: string) => `Stäng av ${name}?`,
    disableText:
      'Personen loggas ut överallt och kommer inte in, och personens nycklar avslutas. Personen kan släppas in igen, men nycklar görs då på nytt.',
    disableAnswer: 'Ja, stäng av',
    disabled: (name: string) => `${name} är avstängd.`,
    enable: 'Släpp in igen',
    enabled: (name: string) => `${name} kan logga in igen.`,
    remove: 'Ta bort',
    removeQuestion: (name: string) => `Ta bort ${name}?`,
    removeText:
      'Namn, e-post, lösenord, nycklar och bildspel raderas, även bildspel som är delade. Det som personen har matat in finns kvar, och i historiken står ”Borttagen användare”. Det går inte att ångra.',
    removeAnswer: 'Ja, ta bort',
    removed: (name: string) => `${name} är borttagen. Det som personen har matat in finns kvar.`,
    keep: 'Nej, avbryt',
    own: 'Ditt lösenord och inloggning i två steg sköter du under',
    account: 'Ditt konto',
  },

  oneTime: {
    heading: (name: string) => `Engångsadress till ${name}`,
    label: 'Adressen',
    text: (until: string) =>
      `Den visas bara nu, fungerar en gång och gäller till ${until}. Skicka den så att ingen annan ser den.`,
    done: 'Klart',
  },

  keys: {
    title: 'Nycklar för program',
    lead: 'Ett program som läser eller skriver genom API:et använder en nyckel i stället för att logga in.',
    caption: 'Nycklar för program',
    none: 'Inga nycklar.',
    columns: {
      name: 'Nyckel',
      role: 'Roll',
      person: 'Svarar för den',
      expires: 'Gäller till',
      used: 'Senast använd',
      end: 'Avsluta',
    },
    notUsed: 'aldrig',
    expired: 'har gått ut',
    open: 'Gör en nyckel',
    heading: 'Gör en nyckel',
    name: 'Vad den är till för',
    nameHint: 'Till exempel Överföring från personalsystemet.',
    person: 'Vem svarar för den',
    role: 'Roll',
    roleHint: 'En av personens roller. Nyckeln får göra det rollen får.',
    days: 'Gäller',
    daysOf: (days: number) => `${days} dagar`,
    submit: 'Gör nyckeln',
    sending: 'Gör nyckeln …',
    cancel: 'Avbryt',
    made: (name: string) => `Nyckeln ”${name}”`,
    token: 'Nyckeln',
    tokenText: 'Den visas bara nu. Programmet skickar den i huvudet Authorization: Bearer.',
    end: 'Avsluta',
    endFor: (name: string) => `Avsluta ${name}`,
    endQuestion: (name: string) => `Avsluta nyckeln ”${name}”?`,
    endText: 'Program som använder den slutar fungera genast. Det går inte att ångra.',
    endAnswer: 'Ja, avsluta',
    ended: (name: string) => `Nyckeln ”${name}” är avslutad.`,
  },

  events: {
    title: 'Händelser',
    lead: 'Vad som har gjorts med användare och nycklar, av vem och när. Det nyaste står först, och ingenting här går att ändra.',
    none: 'Inget har gjorts än.',
    more: 'Visa äldre',
    columns: { what: 'Händelse', by: 'Gjordes av', at: 'När' },
    kinds: kindsSv,
    consequences: consequencesSv,
    roles: (after: string[], before: string[] | undefined) =>
      `${after.length === 1 ? 'Roll' : 'Roller'}: ${joinWords(after, 'sv')}.${before === undefined ? '' : ` Förut: ${joinWords(before, 'sv')}.`}`,
    details: detailsSv,
    changed: (details: string[]) => `Ändrat: ${joinWords(details, 'sv')}.`,
    keyOf: (role: string, person: string) => `${role}. ${person} svarar för den.`,
    byKey: (name: string) => `${name}, med en nyckel`,
    byCommand: 'Serverns kommandorad',
  },
}

export type UserTexts = typeof sv

const mayDoEn: Record<Role, string> = {
  analyst: 'Enters values of the measures that the person is responsible for.',
  reviewer: 'Sees everything and can withdraw a change.',
  editor: 'Enters in all measures and decides targets.',
  administrator: 'Everything, users and keys too.',
  management: 'Reads what is not published.',
  elected: 'Reads what is shared with a committee.',
}

const kindsEn: Record<UserEventKind, (name: string) => string> = {
  first_administrator: name => `${name} became the first administrator`,
  invited: name => `${name} was invited`,
  password_chosen: name => `${name} chose a password`,
  password_changed: name => `${name} changed the password`,
  totp_on: name => `${name} turned on two-step sign-in`,
  totp_off: name => `${name} turned off two-step sign-in`,
  recovery_code_used: name => `${name} signed in with a recovery code`,
  changed: name => `${name} was changed`,
  disabled: name => `${name} was disabled`,
  enabled: name => `${name} was let in again`,
  reset: name => `${name} got a new one-time address`,
  removed: () => 'A user was removed',
  key_made: name => `The key “${name}” was made`,
  key_ended: name => `The key “${name}” was ended`,
}

const detailsEn: Record<UserDetail, string> = {
  name: 'name',
  email: 'e-mail',
  function: 'function',
  organisation: 'organisation',
  indicators: 'measures that the person is responsible for',
}

const en: UserTexts = {
  title: 'Users',
  lead: 'Those who work with the figures here, and what they may do.',
  search: 'Search by name, e-mail, function, organisation or role',
  shown: (shown, all) => `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? 'user' : 'users'}`,
  none: 'No user fits the search.',
  clear: 'Clear the search',
  caption: 'Users with roles',
  columns: { name: 'Name', roles: 'Roles', state: 'State', seen: 'Last seen', change: 'Change' },
  states: { invited: 'Invited', active: 'Active', disabled: 'Disabled' },
  hasTotp: 'Two steps',
  notSeen: { invited: 'not signed in', active: 'not signed in now', disabled: 'not signed in now' },
  you: 'you',
  ownerOf: count => (count === 1 ? 'Responsible for 1 measure' : `Responsible for ${count} measures`),

  invite: {
    open: 'Invite a user',
    heading: 'Invite a user',
    submit: 'Make a one-time address',
    sending: 'Making the one-time address …',
    cancel: 'Cancel',
  },

  fields: {
    name: 'Name',
    email: 'E-mail',
    emailHint: 'The person signs in with it.',
    function: 'Function',
    functionHint: 'For example HR strategist.',
    organisation: 'Organisation',
    organisationHint: 'Decks shared with a committee are seen by those who belong to it.',
    noOrganisation: 'None',
    roles: 'Roles',
    mayDo: mayDoEn,
    needsRole: 'Choose at least one role.',
    indicators: 'Responsible for',
    indicatorsChosen: count => (count === 1 ? '1 measure chosen' : `${count} measures chosen`),
    searchIndicators: 'Search measures',
    noIndicators: 'No measure fits the search.',
    indicatorsFailed: 'The measures cannot be had just now. Those that are chosen stay.',
    onlyChosen: 'Show only chosen',
    entersNothing: 'Without measures the person can enter nothing. They can be chosen now or later.',
  },

  change: {
    open: 'Change',
    openFor: name => `Change ${name}`,
    close: 'Close',
    submit: 'Save',
    sending: 'Saving …',
    saved: name => `${name} is saved.`,
    reset: 'New one-time address',
    resetQuestion: name => `Give ${name} a new one-time address?`,
    resetText: 'The password and two-step sign-in end, and all devices are signed out.',
    resetAnswer: 'Yes, make a new address',
    disable: 'Disable',
    disableQuestion: name => `Disable ${name}?`,
    disableText:
      'The person is signed out everywhere and does not get in, and the person’s keys end. The person can be let in again, but keys are then made anew.',
    disableAnswer: 'Yes, disable',
    disabled: name => `${name} is disabled.`,
    enable: 'Let in again',
    enabled: name => `${name} can sign in again.`,
    remove: 'Remove',
    removeQuestion: name => `Remove ${name}?`,
    removeText:
      'Name, e-mail, password, keys and decks are erased, shared decks too. What the person has entered stays, and history says “Removed user”. It cannot be undone.',
    removeAnswer: 'Yes, remove',
    removed: name => `${name} is removed. What the person has entered stays.`,
    keep: 'No, cancel',
    own: 'Your password and two-step sign-in are under',
    account: 'Your account',
  },

  oneTime: {
    heading: name => `One-time address for ${name}`,
    label: 'The address',
    text: until =>
      `It is shown only now, works once and until ${until}. Send it so that nobody else sees it.`,
    done: 'Done',
  },

  keys: {
    title: 'Keys for programs',
    lead: 'A program that reads or writes through the API uses a key instead of signing in.',
    caption: 'Keys for programs',
    none: 'No keys.',
    columns: {
      name: 'Key',
      role: 'Role',
      person: 'Answers for it',
      expires: 'Works until',
      used: 'Last used',
      end: 'End',
    },
    notUsed: 'never',
    expired: 'has expired',
    open: 'Make a key',
    heading: 'Make a key',
    name: 'What it is for',
    nameHint: 'For example Transfer from the staff system.',
    person: 'Who answers for it',
    role: 'Role',
    roleHint: 'One of the person’s roles. The key may do what the role may.',
    days: 'Works for',
    daysOf: days => `${days} days`,
    submit: 'Make the key',
    sending: 'Making the key …',
    cancel: 'Cancel',
    made: name => `The key “${name}”`,
    token: 'The key',
    tokenText: 'It is shown only now. The program sends it in the header Authorization: Bearer.',
    end: 'End',
    endFor: name => `End ${name}`,
    endQuestion: name => `End the key “${name}”?`,
    endText: 'Programs that use it stop working at once. It cannot be undone.',
    endAnswer: 'Yes, end it',
    ended: name => `The key “${name}” is ended.`,
  },

  events: {
    title: 'Events',
    lead: 'What was done with users and keys, by whom and when. The newest comes first, and nothing here can be changed.',
    none: 'Nothing has been done yet.',
    more: 'Show older',
    columns: { what: 'Event', by: 'Done by', at: 'When' },
    kinds: kindsEn,
    consequences: {
      password_changed: 'All other sessions ended.',
      totp_off: 'The recovery codes are of no more use.',
      recovery_code_used: 'The code is used up.',
      disabled: 'Sign-ins and keys ended.',
      reset: 'Password, two-step sign-in and sign-ins ended.',
      removed: 'Name, e-mail, password, keys and decks were erased.',
    },
    roles: (after, before) =>
      `${after.length === 1 ? 'Role' : 'Roles'}: ${joinWords(after, 'en')}.${before === undefined ? '' : ` Before: ${joinWords(before, 'en')}.`}`,
    details: detailsEn,
    changed: details => `Changed: ${joinWords(details, 'en')}.`,
    keyOf: (role, person) => `${role}. ${person} answers for it.`,
    byKey: name => `${name}, with a key`,
    byCommand: 'The command line of the server',
  },
}

const USER_TEXTS: Record<Language, UserTexts> = { sv, en }

/** Texts of the administrators’ page of users and keys. */
export function useUserTexts(): UserTexts {
  return USER_TEXTS[useLanguage()]
}
