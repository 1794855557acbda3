import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  sending: {
    wait: 'Vänta, skickar …',
    unreachable: 'Ingen kontakt med servern. Det du har skrivit är kvar. Försök igen när nätet är tillbaka.',
    unreadable:
      'Servern svarade med något annat än väntat. Det du har skrivit är kvar. Försök igen om en stund.',
    signedOut: 'Du är inte längre inloggad. Det du har skrivit är kvar.',
    missing: 'Fyll i det här fältet.',
    notAnAddress: 'Skriv en e-postadress, till exempel namn@exempel.se.',
  },

  signedOut: {
    title: 'Logga in för att se sidan',
    text: 'Sidan är för den som arbetar med uppgifterna här. Det som är offentligt ser du utan att logga in.',
    ended: 'Du är inte längre inloggad. Det du ser är det som var hämtat.',
    notAllowed: 'Sidan ingår inte i din roll',
    notAllowedText: (roles: string) =>
      `Du är inloggad. Roll: ${roles}. Behöver du sidan i ditt arbete, be en administratör om en roll till.`,
    noRole: 'ingen',
    toStart: 'Till Når vi målen?',
  },

  signInLink: {
    link: 'Logga in',
    inNewTab: 'Logga in i en ny flik',
    andSendAgain: 'Logga in i en ny flik, och skicka sedan igen',
  },

  menu: {
    label: 'Inloggad',
    account: 'Konto',
    users: 'Användare',
    entry: 'Inmatning',
    slides: 'Bildspel',
    signOut: 'Logga ut',
    ended: 'Du är utloggad.',
    you: 'Ditt konto',
  },

  signOut: {
    signingOut: 'Loggar ut …',
    question: (count: number) =>
      count === 1
        ? 'Ett inskrivet värde är inte sparat än.'
        : `${count} inskrivna värden är inte sparade än.`,
    text: (count: number) =>
      `${count === 1 ? 'Det' : 'De'} finns bara i den här webbläsaren och försvinner om du loggar ut nu.`,
    save: 'Till Inmatning',
    leave: 'Logga ut ändå',
    stay: 'Avbryt',
  },

  late: {
    title: 'Den här delen kunde inte hämtas',
    text: 'Kontrollera nätet och försök igen. Har Målkoll uppdaterats under tiden behöver sidan läsas in igen. Värden som du har matat in finns kvar.',
    retry: 'Försök igen',
    reload: 'Läs in sidan igen',
    close: 'Stäng',
  },
}

export type SessionTexts = typeof sv

const en: SessionTexts = {
  sending: {
    wait: 'Wait, sending …',
    unreachable:
      'No contact with the server. What you typed is still here. Try again when the network is back.',
    unreadable:
      'The server answered with something unexpected. What you typed is still here. Try again in a while.',
    signedOut: 'You are no longer signed in. What you typed is still here.',
    missing: 'Fill in this field.',
    notAnAddress: 'Write an e-mail address, for example name@example.org.',
  },

  signedOut: {
    title: 'Sign in to see the page',
    text: 'The page is for those who work with the figures here. What is public is seen without signing in.',
    ended: 'You are no longer signed in. What you see is what had been fetched.',
    notAllowed: 'The page is not part of your role',
    notAllowedText: roles =>
      `You are signed in. Role: ${roles}. If you need the page in your work, ask an administrator for another role.`,
    noRole: 'none',
    toStart: 'To Are we reaching the goals?',
  },

  signInLink: {
    link: 'Sign in',
    inNewTab: 'Sign in in a new tab',
    andSendAgain: 'Sign in in a new tab, then send again',
  },

  menu: {
    label: 'Signed in',
    account: 'Account',
    users: 'Users',
    entry: 'Entry',
    slides: 'Slides',
    signOut: 'Sign out',
    ended: 'You are signed out.',
    you: 'Your account',
  },

  signOut: {
    signingOut: 'Signing out …',
    question: count =>
      count === 1 ? 'One typed value is not saved yet.' : `${count} typed values are not saved yet.`,
    text: count =>
      count === 1
        ? 'It is only in this browser and is lost if you sign out now.'
        : 'They are only in this browser and are lost if you sign out now.',
    save: 'To Entry',
    leave: 'Sign out anyway',
    stay: 'Cancel',
  },

  late: {
    title: 'This part could not be fetched',
    text: 'Check the network and try again. If Målkoll has been updated meanwhile, the page has to be loaded anew. Values that you have entered are kept.',
    retry: 'Try again',
    reload: 'Load the page again',
    close: 'Close',
  },
}

export const SESSION_TEXTS: Record<Language, SessionTexts> = { sv, en }

/** Texts of what every page for signed-in people has: its gate, its menu, a sending that fails, signing out. */
export function useSessionTexts(): SessionTexts {
  return SESSION_TEXTS[useLanguage()]
}
