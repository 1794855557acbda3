import { type Language, PASSWORD_LIMITS, type PasswordFault } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { SESSION_TEXTS, type SessionTexts } from './session-texts.ts'

const faultsSv: Record<PasswordFault, string> = {
  too_short: `Minst ${PASSWORD_LIMITS.min} tecken.`,
  too_long: `Högst ${PASSWORD_LIMITS.max} tecken.`,
  easy_to_guess:
    'Svårt att gissa: inte ett vanligt lösenord, ditt namn, en rad på tangentbordet eller mest siffror.',
  unchanged: 'Ett annat än det nuvarande.',
}

const sv = {
  signIn: {
    title: 'Logga in',
    lead: 'För den som matar in, granskar eller förvaltar uppgifterna. Allt offentligt ser du utan att logga in.',
    email: 'E-post',
    password: 'Lösenord',
    submit: 'Logga in',
    sending: 'Loggar in …',
    forgotten: 'Glömt lösenordet, eller saknar du ett konto?',
    forgottenText:
      'Be en administratör hos er om en engångsadress. Med den väljer du ett nytt lösenord. Den nollställer också inloggning i två steg.',
    signedOut: 'Du är utloggad.',
    already: (name: string) => `Du är inloggad som ${name}.`,
    goOn: 'Fortsätt',
  },

  code: {
    title: 'Ett steg till',
    lead: 'Öppna din autentiseringsapp och skriv koden som visas för Målkoll.',
    recoveryLead:
      'Utan telefonen kommer du in med en av koderna som du sparade när du slog på inloggning i två steg.',
    label: 'Kod, sex siffror',
    sixDigits: 'Koden har sex siffror.',
    submit: 'Fortsätt',
    sending: 'Kontrollerar …',
    startAgain: 'Börja om',
    useRecovery: 'Använd en återställningskod i stället',
    useApp: 'Använd koden i appen i stället',
    recovery: 'Återställningskod',
    recoveryHint: 'Var och en gäller en gång. Stora eller små bokstäver spelar ingen roll.',
  },

  password: {
    words: { show: 'Visa', hide: 'Dölj', capsLock: 'Caps Lock är på.' },
    new: 'Nytt lösenord',
    choose: 'Lösenord',
    rules: 'Lösenordet ska vara',
    tip: 'Några ord efter varandra går bra. Siffror och särskilda tecken krävs inte.',
    faults: faultsSv,
    states: { kept: 'klart', broken: 'inte än' },
    good: 'Lösenordet duger.',
  },

  invitation: {
    titles: {
      first_administrator: 'Den första administratören',
      person: 'Välkommen till Målkoll',
      reset: 'Välj ett nytt lösenord',
    },
    leads: {
      first_administrator:
        'Här finns ingen administratör som kan logga in. Du blir den första och bjuder sedan in de andra. Adressen fungerar en gång.',
      person: 'Välj ett lösenord, så är du inne. Adressen fungerar en gång.',
      reset:
        'En administratör har gett dig en ny adress. När du har valt ett lösenord är du inne. Adressen fungerar en gång.',
    },
    expires: (moment: string) => `Den gäller till ${moment}.`,
    name: 'Namn',
    nameHint: 'Så som kollegor känner dig. Syns för dem som är inloggade, aldrig på offentliga sidor.',
    email: 'E-post',
    submit: 'Spara och logga in',
    sending: 'Sparar …',
    gone: 'Adressen gäller inte',
    goneText:
      'Den har redan använts, eller så är den för gammal eller felskriven. Har du valt lösenord förut kan du logga in. Be annars den som bjöd in dig om en ny adress.',
    goneFirst:
      'Är det den första administratörens adress? Starta om servern, så skriver den ut en ny så länge det inte finns någon administratör.',
  },

  account: {
    title: 'Ditt konto',
    you: 'Uppgifter',
    name: 'Namn',
    nameHint: 'Syns för dem som är inloggade, aldrig på offentliga sidor. Där står bara din roll.',
    save: 'Spara namnet',
    saving: 'Sparar …',
    saved: 'Namnet är sparat.',
    email: 'E-post',
    function: 'Funktion',
    organisation: 'Organisation',
    roles: 'Roller',
    changedBy: 'En administratör ändrar e-post, funktion, organisation och roller.',
    toEntry: 'Till Inmatning',

    password: 'Lösenord',
    current: 'Nuvarande lösenord',
    changePassword: 'Byt lösenord',
    changing: 'Byter …',
    passwordChanged: 'Lösenordet är bytt. Andra enheter är utloggade.',

    totp: 'Inloggning i två steg',
    totpWhat:
      'Då behövs en kod ur en app i din telefon utöver lösenordet. Den som får tag i lösenordet kommer ändå inte in.',
    totpOff: 'Avslagen',
    totpOn: 'Påslagen',
    turnOn: 'Slå på',
    turnOff: 'Stäng av',
    turningOff: 'Stänger av …',
    confirmPassword: 'Ditt lösenord',
    next: 'Fortsätt',
    cancel: 'Avbryt',
    scan: 'Läs QR-koden med en autentiseringsapp, till exempel Microsoft Authenticator eller Google Authenticator.',
    qrLabel: 'QR-kod för autentiseringsappen. Samma sak står som text under.',
    secret: 'Eller skriv in nyckeln för hand',
    code: 'Kod som appen visar, sex siffror',
    confirm: 'Slå på inloggning i två steg',
    confirming: 'Kontrollerar …',
    recovery: 'Spara återställningskoderna',
    recoveryText:
      'De visas bara nu. Tappar du telefonen kommer du in med en av dem. Var och en gäller en gång. Förvara dem som ett lösenord.',
    recoveryFile: 'malkoll-aterstallningskoder.txt',
    recoveryHead: (account: string, site: string) =>
      `Återställningskoder till Målkoll, ${site}\nKonto: ${account}\n\nVar och en gäller en gång, i stället för koden i telefonens app. Förvara dem som ett lösenord.`,
    download: 'Ladda ner som fil',
    recoverySaved: 'Jag har sparat koderna',
    turnedOn: 'Inloggning i två steg är påslagen.',
    turnedOff: 'Inloggning i två steg är avstängd.',
    codesLeft: (count: number) => {
      if (count === 0) return 'Inga återställningskoder finns kvar.'
      return count === 1 ? 'En återställningskod finns kvar.' : `${count} återställningskoder finns kvar.`
    },
    newCodes: 'Behöver du nya, stäng av och slå på igen.',

    sessions: 'Inloggade enheter',
    sessionsCaption: 'Var du är inloggad',
    device: 'Enhet',
    unknownDevice: 'Okänd enhet',
    deviceOn: (browser: string, system: string) => `${browser} på ${system}`,
    thisDevice: 'Den här enheten',
    since: 'Inloggad',
    seen: 'Senast använd',
    end: 'Logga ut',
    endDevice: (device: string) => `Logga ut ${device}`,
    ended: (device: string) => `${device} är utloggad.`,

    signOut: 'Logga ut',
    signOutHere: 'Logga ut här',
    signOutEverywhere: 'Logga ut överallt',
    signOutText: 'På en dator som flera använder: logga ut när du är klar.',
  },

  copy: {
    copy: 'Kopiera',
    copied: 'Kopierat.',
    failed: 'Det gick inte att kopiera. Markera texten och kopiera den.',
  },
}

type OwnTexts = typeof sv

export type AccountTexts = OwnTexts & SessionTexts

const faultsEn: Record<PasswordFault, string> = {
  too_short: `At least ${PASSWORD_LIMITS.min} characters.`,
  too_long: `At most ${PASSWORD_LIMITS.max} characters.`,
  easy_to_guess: 'Hard to guess: not a common password, your name, a row of the keyboard or mostly digits.',
  unchanged: 'Another than the current one.',
}

const en: OwnTexts = {
  signIn: {
    title: 'Sign in',
    lead: 'For those who enter, review or keep the figures. Everything public is seen without signing in.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    sending: 'Signing in …',
    forgotten: 'Forgotten the password, or no account?',
    forgottenText:
      'Ask an administrator in your organisation for a one-time address. With it you choose a new password. It also resets two-step sign-in.',
    signedOut: 'You are signed out.',
    already: name => `You are signed in as ${name}.`,
    goOn: 'Continue',
  },

  code: {
    title: 'One more step',
    lead: 'Open your authenticator app and type the code it shows for Målkoll.',
    recoveryLead:
      'Without the telephone you get in with one of the codes that you saved when you turned on two-step sign-in.',
    label: 'Code, six digits',
    sixDigits: 'The code has six digits.',
    submit: 'Continue',
    sending: 'Checking …',
    startAgain: 'Start again',
    useRecovery: 'Use a recovery code instead',
    useApp: 'Use the code in the app instead',
    recovery: 'Recovery code',
    recoveryHint: 'Each works once. Capitals do not matter.',
  },

  password: {
    words: { show: 'Show', hide: 'Hide', capsLock: 'Caps Lock is on.' },
    new: 'New password',
    choose: 'Password',
    rules: 'The password has to be',
    tip: 'A few words in a row are fine. Digits and special characters are not demanded.',
    faults: faultsEn,
    states: { kept: 'done', broken: 'not yet' },
    good: 'The password is fine.',
  },

  invitation: {
    titles: {
      first_administrator: 'The first administrator',
      person: 'Welcome to Målkoll',
      reset: 'Choose a new password',
    },
    leads: {
      first_administrator:
        'There is no administrator here who can sign in. You become the first and then invite the others. The address works once.',
      person: 'Choose a password and you are in. The address works once.',
      reset:
        'An administrator has given you a new address. Choose a password and you are in. The address works once.',
    },
    expires: moment => `It works until ${moment}.`,
    name: 'Name',
    nameHint: 'As colleagues know you. Seen by those who are signed in, never on public pages.',
    email: 'E-mail',
    submit: 'Save and sign in',
    sending: 'Saving …',
    gone: 'The address does not work',
    goneText:
      'It has been used already, or it is too old or misspelled. If you have chosen a password before you can sign in. Otherwise ask who invited you for a new address.',
    goneFirst:
      'Is it the address of the first administrator? Start the server again: it prints a new one as long as there is no administrator.',
  },

  account: {
    title: 'Your account',
    you: 'Details',
    name: 'Name',
    nameHint: 'Seen by those who are signed in, never on public pages. There only your role stands.',
    save: 'Save the name',
    saving: 'Saving …',
    saved: 'The name is saved.',
    email: 'E-mail',
    function: 'Function',
    organisation: 'Organisation',
    roles: 'Roles',
    changedBy: 'An administrator changes e-mail, function, organisation and roles.',
    toEntry: 'To Entry',

    password: 'Password',
    current: 'Current password',
    changePassword: 'Change the password',
    changing: 'Changing …',
    passwordChanged: 'The password is changed. Other devices are signed out.',

    totp: 'Two-step sign-in',
    totpWhat:
      'A code from an app in your phone is then needed besides the password. Whoever gets hold of the password still does not get in.',
    totpOff: 'Off',
    totpOn: 'On',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    turningOff: 'Turning off …',
    confirmPassword: 'Your password',
    next: 'Continue',
    cancel: 'Cancel',
    scan: 'Scan the QR code with an authenticator app, for example Microsoft Authenticator or Google Authenticator.',
    qrLabel: 'QR code for the authenticator app. The same stands as text below.',
    secret: 'Or type the key by hand',
    code: 'Code that the app shows, six digits',
    confirm: 'Turn on two-step sign-in',
    confirming: 'Checking …',
    recovery: 'Save the recovery codes',
    recoveryText:
      'They are shown only now. If you lose the phone you get in with one of them. Each works once. Keep them like a password.',
    recoveryFile: 'malkoll-recovery-codes.txt',
    recoveryHead: (account, site) =>
      `Recovery codes for Målkoll, ${site}\nAccount: ${account}\n\nEach works once, instead of the code of the telephone’s app. Keep them like a password.`,
    download: 'Download as a file',
    recoverySaved: 'I have saved the codes',
    turnedOn: 'Two-step sign-in is on.',
    turnedOff: 'Two-step sign-in is off.',
    codesLeft: count => {
      if (count === 0) return 'No recovery codes are left.'
      return count === 1 ? 'One recovery code is left.' : `${count} recovery codes are left.`
    },
    newCodes: 'If you need new ones, turn it off and on again.',

    sessions: 'Signed-in devices',
    sessionsCaption: 'Where you are signed in',
    device: 'Device',
    unknownDevice: 'Unknown device',
    deviceOn: (browser, system) => `${browser} on ${system}`,
    thisDevice: 'This device',
    since: 'Signed in',
    seen: 'Last used',
    end: 'Sign out',
    endDevice: device => `Sign out ${device}`,
    ended: device => `${device} is signed out.`,

    signOut: 'Sign out',
    signOutHere: 'Sign out here',
    signOutEverywhere: 'Sign out everywhere',
    signOutText: 'On a computer that several people use: sign out when you are done.',
  },

  copy: {
    copy: 'Copy',
    copied: 'Copied.',
    failed: 'It could not be copied. Select the text and copy it.',
  },
}

const ACCOUNT_TEXTS: Record<Language, AccountTexts> = {
  sv: { ...SESSION_TEXTS.sv, ...sv },
  en: { ...SESSION_TEXTS.en, ...en },
}

/** Texts of the sign-in and of one’s own account, with those of every page for signed-in people. */
export function useAccountTexts(): AccountTexts {
  return ACCOUNT_TEXTS[useLanguage()]
}
