/** Said of a mått when nobody has said how it is measured. */
export const NO_DEFINITION = { sv: 'Definition saknas.', en: 'There is no definition.' }
