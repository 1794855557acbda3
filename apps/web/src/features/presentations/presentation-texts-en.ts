import { UNTITLED_DECK } from '@malkoll/domain'
import type { PresentationTexts } from './presentation-texts-sv.ts'

export const en: PresentationTexts = {
  title: 'Slides for the Region Day',
  lead: 'Gather charts, give them titles of your own and download a PowerPoint whose charts can be edited.',
  untitled: UNTITLED_DECK.en,

  notKept:
    'This browser keeps nothing here. The deck stays until you close the tab. Download it before that.',
  hadBroken:
    'Something kept in the browser could not be read. It is left untouched, and you begin with what could be read.',

  shelf: {
    label: 'Deck',
    choose: 'Show deck',
    menu: 'The deck',
    create: 'New deck',
    copy: 'Copy the deck',
    copyOf: title => `${title} (copy)`,
    remove: 'Remove the deck',
    save: 'Save as a file for a colleague',
    open: 'Open a deck file',
    notRead: 'The file cannot be read as a deck from here. Choose one that was saved on this page.',
    created: 'A new deck.',
    copied: 'The deck is copied. You see the copy.',
    removed: title => `“${title}” is removed.`,
    opened: (title, slides) => `“${title}” is opened, ${slidesEn(slides)}.`,
  },

  settings: {
    title: 'Name of the deck',
    occasion: 'Occasion',
    occasionHint: 'For example the Region Day',
    occasionHalf: 'Give both occasion and date, and they stand on the first slide.',
    date: 'Date',
    language: 'Language of the slides',
    languages: { sv: 'Swedish', en: 'English' },
    isDemo: 'Demonstration: allow examples, with EXEMPEL across',
  },

  freshness: {
    known: day => `Figures as known on ${day}.`,
    now: 'Figures as known today.',
    check: 'Update to today’s figures',
    checking: 'Comparing with today’s figures …',
    same: 'Nothing has changed since.',
    differs: count => (count === 1 ? 'One thing differs today:' : `${count} things differ today:`),
    slide: (place, title) => `Slide ${place}, ${title}:`,
    update: 'Update',
    updateDay: 'Set today’s date',
    keep: 'Keep',
    updated: day => `The slides now show the figures as known on ${day}.`,
  },

  file: {
    download: 'Download PowerPoint',
    making: slides => `Making PowerPoint with ${slidesEn(slides)} …`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing has changed.',
    done: name => `${name} is downloaded.`,
    present: 'Show full screen',
    print: 'Print handouts',
  },

  history: { undo: 'Undo', redo: 'Redo', undone: 'Undone.', redone: 'Done again.' },

  slides: {
    heading: 'The slides in order',
    room: most => `A deck holds ${most} slides.`,
    addSection: 'Add a section slide',
    sectionAdded: place => `Section slide added as slide ${place}.`,
    slide: (place, title) => `Slide ${place}: ${title}`,
    kinds: { chart: 'Chart', section: 'Section' },
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    named: (action, title) => `${action}: ${title}`,
    moved: (title, place, count) => `${title} is now slide ${place} of ${count}.`,
    first: 'The slide already stands first.',
    last: 'The slide already stands last.',
    removed: title => `“${title}” is removed.`,
    hint: 'Move with Alt and arrow up or down, or drag the number.',
    drag: 'Drag to move',
    cover: 'First slide: what the deck is called',
    closing: 'Last slide: the way here',
    automatic: 'Comes by itself.',
    drawing: 'Drawing the slide …',
    afterOthers: 'Drawn when one of the other slides can be made.',
    notDrawn: 'The slide cannot be shown without contact with the server. It is kept.',
    refused: 'The slide cannot be made',
    allowDemo: 'Make it a demonstration',
    page: 'Open the page of the chart',
  },

  fields: {
    title: 'Title',
    words: (count, most) => `${count} words of at most ${most}`,
    tooMany: (count, most) => `${count} words. Rather shorten to ${most}: a slide is read in seconds.`,
    restore: 'Restore the suggested title',
    restored: 'The suggested title is back.',
    text: 'Text under the title',
    notes: 'Notes of your own',
    notesHint: 'Stand first in the speaker’s notes, before definition, explanation and source.',
    notesOpen: 'Notes',
    notesFilled: 'Notes (there are some)',
    periodOpen: 'Period',
    period: 'Period',
    latest: 'The latest',
    from: 'From',
    to: 'To',
    fromFirst: 'The first',
    noPeriods: 'The periods cannot be had just now.',
  },

  empty: {
    heading: 'No slides yet',
    text: 'Open a chart and choose “Add to slides”. It comes here, with your choices of places, years and group.',
    targets: 'Choose among targets',
    indicators: 'Choose among indicators',
    start: 'Or begin with something ready, and remove what you do not need:',
    strategy: 'The county to 2030, area by area',
    board: 'How did it go? The targets, goal by goal',
    ready: 'Or download a deck that is ready:',
    readyStrategy: 'The Region Day: the strategy (PPTX)',
    readyBoard: 'How did it go? (PPTX)',
    started: slides => `${slidesEn(slides)} in place.`,
    nothing: 'There are no charts to begin with just now.',
  },

  show: {
    label: 'Slides full screen',
    next: 'Next',
    previous: 'Previous',
    close: 'Close',
    place: (place, count) => `${place} of ${count}`,
  },

  failure: {
    stale: 'The slides show what was drawn last.',
    unreachable:
      'The server cannot be reached. The deck is still in the browser. Try again when the network is back.',
    unreadable:
      'The server answered with something unexpected. The deck is still there. Try again in a moment.',
    slides: 'Some slides cannot be made. Correct or remove them, and try again.',
    retry: 'Try again',
  },
}

function slidesEn(count: number): string {
  return count === 1 ? '1 slide' : `${count} slides`
}
