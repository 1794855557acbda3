import type { IssueCode, ProblemCode } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'

interface ProblemWords {
  title: string
  /** `{value}` is what the reader asked for. */
  detail: string
}

export interface ProblemText extends ProblemWords {
  /** Said instead to who sent something in. Left out: the same as to who asks. */
  sent?: ProblemWords
}

export const PROBLEM_TEXTS: Record<ProblemCode, Record<Language, ProblemText>> = {
  validation_failed: {
    sv: {
      title: 'Frågan går inte att svara på',
      detail: 'Rätta det som räknas upp och fråga igen.',
      sent: {
        title: 'Det som skickades in går inte att ta emot',
        detail: 'Ingenting är ändrat. Rätta det som räknas upp och skicka igen.',
      },
    },
    en: {
      title: 'The request cannot be answered',
      detail: 'Correct what is listed and ask again.',
      sent: {
        title: 'What was sent cannot be accepted',
        detail: 'Nothing has changed. Correct what is listed and send it again.',
      },
    },
  },
  malformed_request: {
    sv: { title: 'Anropet går inte att läsa', detail: 'Kontrollera adressen, rubrikerna och innehållet.' },
    en: { title: 'The request cannot be read', detail: 'Check the address, the headers and the content.' },
  },
  unknown_target: {
    sv: {
      title: 'Okänt målvärde',
      detail: 'Det finns inget målvärde ”{value}”. /api/v1/targets räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown target',
      detail: 'There is no target “{value}”. /api/v1/targets lists those that exist.',
    },
  },
  unknown_indicator: {
    sv: {
      title: 'Okänd indikator',
      detail: 'Det finns ingen indikator ”{value}”. /api/v1/indicators räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown indicator',
      detail: 'There is no indicator “{value}”. /api/v1/indicators lists those that exist.',
    },
  },
  unknown_objective: {
    sv: {
      title: 'Okänt mål',
      detail: 'Det finns inget mål ”{value}”. /api/v1/objectives räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown objective',
      detail: 'There is no objective “{value}”. /api/v1/objectives lists those that exist.',
    },
  },
  unknown_steering_document: {
    sv: {
      title: 'Okänt styrdokument',
      detail: 'Det finns inget styrdokument ”{value}”. /api/v1/steering-documents räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown steering document',
      detail: 'There is no steering document “{value}”. /api/v1/steering-documents lists those that exist.',
    },
  },
  unknown_initiative: {
    sv: {
      title: 'Okänd insats',
      detail: 'Det finns ingen insats ”{value}”. /api/v1/initiatives räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown initiative',
      detail: 'There is no initiative “{value}”. /api/v1/initiatives lists those that exist.',
    },
  },
  unknown_geography: {
    sv: {
      title: 'Okänt område',
      detail: 'Det finns inget område ”{value}”. /api/v1/geographies räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown geography',
      detail: 'There is no geography “{value}”. /api/v1/geographies lists those that exist.',
    },
  },
  unknown_cell: {
    sv: {
      title: 'Värdet finns inte',
      detail: 'Det finns inget lagrat värde för ”{value}”.',
    },
    en: {
      title: 'The value does not exist',
      detail: 'There is no stored value for “{value}”.',
    },
  },
  replaced_example: {
    sv: {
      title: 'Exemplet är ersatt',
      detail: 'Här stod ett exempel. I dess ställe finns nu det beslutade målvärdet ”{value}”.',
    },
    en: {
      title: 'The example has been replaced',
      detail: 'An example stood here. The decided target “{value}” has taken its place.',
    },
  },
  withdrawn_decision: {
    sv: {
      title: 'Beslutet är tillbakataget',
      detail:
        'Här stod ett beslutat målvärde. Beslutet är tillbakataget, och ”{value}” står nu i dess ställe.',
    },
    en: {
      title: 'The decision has been withdrawn',
      detail:
        'A decided target stood here. The decision has been withdrawn, and “{value}” is in its place now.',
    },
  },
  not_decided_here: {
    sv: {
      title: 'Målvärdet är inte beslutat här',
      detail:
        'Bara målvärden som har beslutats i Målkoll har ett beslut att läsa, rätta och ta tillbaka. ”{value}” är ett exempel eller kommer ur en källa.',
    },
    en: {
      title: 'The target was not decided here',
      detail:
        'Only targets that were decided in Målkoll have a decision to read, correct and withdraw. “{value}” is an example or comes from a source.',
    },
  },
  unknown_revision: {
    sv: {
      title: 'Okänd ändring',
      detail: 'Det finns ingen ändring ”{value}”. /api/v1/changes räknar upp dem som finns.',
    },
    en: {
      title: 'Unknown change',
      detail: 'There is no change “{value}”. /api/v1/changes lists those that exist.',
    },
  },
  lost_update: {
    sv: {
      title: 'Någon annan hann före',
      detail: 'Det som står där är något annat än när du läste det. Ingenting är sparat. Jämför och välj.',
    },
    en: {
      title: 'Somebody else was faster',
      detail: 'The cell says something else than when you read it. Nothing is stored. Compare and choose.',
    },
  },
  example_needs_decision: {
    sv: {
      title: 'Raden är ett exempel',
      detail:
        '”{value}” är påhittat. Ange det beslutade målvärdet och måttets namn först, så kan utfallet matas in.',
    },
    en: {
      title: 'The row is an example',
      detail: '“{value}” is invented. Give the decided target and its name first, then enter the outcome.',
    },
  },
  not_an_example: {
    sv: {
      title: 'Målvärdet är inget exempel',
      detail: '”{value}” är verkligt eller redan beslutat. Ett beslut ersätter bara ett exempel, en gång.',
    },
    en: {
      title: 'The target is no example',
      detail: '“{value}” is real or decided already. A decision replaces only an example, and once.',
    },
  },
  change_not_current: {
    sv: {
      title: 'En senare ändring ligger ovanpå',
      detail: 'Ändringen kan tas tillbaka först när de senare ändringarna av samma värden är tillbakatagna.',
    },
    en: {
      title: 'A later change stands on top',
      detail: 'The change can be withdrawn once the later changes of the same values have been.',
    },
  },
  change_not_withdrawable: {
    sv: {
      title: 'Ändringen går inte att ta tillbaka',
      detail:
        'Bara ändringar av värden som någon har matat in eller läst in här kan tas tillbaka. Utgångsdata rättas för sig, och ett beslut om ett målvärde rättas och tas tillbaka på målvärdets sida. Värden som följde med ett tillbakataget beslut kommer inte tillbaka för sig.',
    },
    en: {
      title: 'The change cannot be withdrawn',
      detail:
        'Only changes of values that somebody entered or imported here can be withdrawn. Base data are corrected on their own, and a decision on a target is corrected and withdrawn on the page of the target. Values that went with a withdrawn decision do not come back on their own.',
    },
  },
  unknown_path: {
    sv: {
      title: 'Adressen finns inte',
      detail: 'Ingenting finns på den här adressen. /api/v1/reference beskriver dem som finns.',
    },
    en: {
      title: 'The address does not exist',
      detail: 'There is nothing at this address. /api/v1/reference describes those that exist.',
    },
  },
  method_not_allowed: {
    sv: {
      title: 'Metoden är inte tillåten här',
      detail: 'Adressen tar inte emot {value}. Rubriken Allow säger vilka metoder den tar emot.',
    },
    en: {
      title: 'The method is not allowed here',
      detail: 'The address does not take {value}. The Allow header says which methods it takes.',
    },
  },
  not_signed_in: {
    sv: {
      title: 'Du är inte inloggad',
      detail: 'Logga in och försök igen. Program visar en nyckel: Authorization: Bearer …',
    },
    en: {
      title: 'You are not signed in',
      detail: 'Sign in and try again. Programs show a key: Authorization: Bearer …',
    },
  },
  not_yours: {
    sv: {
      title: 'Det är inte ditt mått',
      detail:
        'Din roll räcker, men bara för de mått som du är mätansvarig för. En redaktör kan göra det här, och en administratör kan göra dig mätansvarig.',
    },
    en: {
      title: 'It is not your measure',
      detail:
        'Your role is enough, but only for the measures that you are responsible for. An editor can do this, and an administrator can make you responsible.',
    },
  },
  not_allowed: {
    sv: {
      title: 'Din roll räcker inte',
      detail:
        'Du är inloggad, men ingen av dina roller får göra det här. En administratör kan ge dig en till.',
    },
    en: {
      title: 'Your role is not enough',
      detail: 'You are signed in, but none of your roles may do this. An administrator can give you another.',
    },
  },
  foreign_origin: {
    sv: {
      title: 'Anropet kom från en annan webbplats',
      detail: 'Bara den här webbplatsens egna sidor får ändra något åt den som är inloggad. Ladda om sidan.',
    },
    en: {
      title: 'The request came from another site',
      detail: 'Only this site’s own pages may change anything for those signed in. Load the page again.',
    },
  },
  wrong_credentials: {
    sv: {
      title: 'Det gick inte att logga in',
      detail: 'E-postadressen eller lösenordet stämmer inte.',
    },
    en: { title: 'You could not be signed in', detail: 'The e-mail address or the password is wrong.' },
  },
  wrong_code: {
    sv: {
      title: 'Koden stämmer inte',
      detail:
        'Skriv de sex siffror som appen visar nu. En kod går bara att använda en gång. Efter flera fel loggar du in på nytt.',
    },
    en: {
      title: 'The code is wrong',
      detail:
        'Type the six digits that the app shows now. A code can be used only once. After several errors you sign in anew.',
    },
  },
  wrong_recovery_code: {
    sv: {
      title: 'Återställningskoden stämmer inte',
      detail:
        'Koden är felskriven eller redan använd. Var och en gäller en gång. Efter flera fel loggar du in på nytt.',
    },
    en: {
      title: 'The recovery code is wrong',
      detail:
        'The code is mistyped or has been used before. Each works once. After several errors you sign in anew.',
    },
  },
  wrong_first_code: {
    sv: {
      title: 'Koden stämmer inte',
      detail:
        'Skriv de sex siffror som appen visar just nu. Stämmer de inte heller, kontrollera att telefonens klocka går rätt.',
    },
    en: {
      title: 'The code is wrong',
      detail:
        'Write the six digits that the app shows just now. If they are wrong too, see that the telephone’s clock is right.',
    },
  },
  unknown_user: {
    sv: { title: 'Okänd användare', detail: 'Det finns ingen användare ”{value}”.' },
    en: { title: 'Unknown user', detail: 'There is no user “{value}”.' },
  },
  unknown_session: {
    sv: { title: 'Okänd inloggning', detail: 'Inloggningen finns inte. Den kan redan vara avslutad.' },
    en: { title: 'Unknown session', detail: 'The session does not exist. It may have ended already.' },
  },
  unknown_key: {
    sv: { title: 'Okänd nyckel', detail: 'Nyckeln finns inte. Den kan redan vara borttagen.' },
    en: { title: 'Unknown key', detail: 'The key does not exist. It may have been removed already.' },
  },
  unknown_presentation: {
    sv: {
      title: 'Okänt bildspel',
      detail: 'Bildspelet finns inte, eller så är det inte delat med dig.',
    },
    en: { title: 'Unknown deck', detail: 'The deck does not exist, or it is not shared with you.' },
  },
  not_your_presentation: {
    sv: {
      title: 'Någon annans bildspel',
      detail: 'Bildspelet är delat med dig för läsning. Gör en kopia om du vill ändra i det.',
    },
    en: {
      title: 'Somebody else’s deck',
      detail: 'The deck is shared with you for reading. Make a copy to change it.',
    },
  },
  too_many_presentations: {
    sv: {
      title: 'För många bildspel',
      detail: 'Du har {value} bildspel på servern, vilket är så många som ryms. Ta bort något först.',
    },
    en: {
      title: 'Too many decks',
      detail:
        'You have {value} decks on the server, which is as many as there is room for. Delete one first.',
    },
  },
  unknown_invitation: {
    sv: {
      title: 'Länken gäller inte',
      detail: 'Den är redan använd eller för gammal. Be en administratör om en ny.',
    },
    en: {
      title: 'The link is not valid',
      detail: 'It has been used already or is too old. Ask an administrator for a new one.',
    },
  },
  email_taken: {
    sv: { title: 'E-postadressen är upptagen', detail: 'En annan användare har adressen {value}.' },
    en: { title: 'The e-mail address is taken', detail: 'Another user has the address {value}.' },
  },
  last_administrator: {
    sv: {
      title: 'Det måste finnas en administratör',
      detail:
        'Ge någon annan rollen administratör först. En förlorad inloggning återställs på servern med npm run user -- reset.',
    },
    en: {
      title: 'There must be an administrator',
      detail:
        'Give somebody else the administrator role first. A lost sign-in is reset on the server with npm run user -- reset.',
    },
  },
  disabled_user: {
    sv: {
      title: 'Användaren är avstängd',
      detail: 'En engångsadress skulle inte fungera. Släpp in användaren igen först.',
    },
    en: {
      title: 'The user is disabled',
      detail: 'A one-time address would not work. Let the user in again first.',
    },
  },
  totp_state: {
    sv: {
      title: 'Tvåstegsinloggningen är inte i det läget',
      detail: 'Den är redan på, redan av, eller inte påbörjad. Ladda om sidan.',
    },
    en: {
      title: 'The second factor is not in that state',
      detail: 'It is already on, already off, or was not begun. Load the page again.',
    },
  },
  too_many_requests: {
    sv: {
      title: 'För många anrop',
      detail: 'Vänta {value} sekunder och försök igen. Redan hämtade svar är inte begränsade.',
    },
    en: {
      title: 'Too many requests',
      detail: 'Wait {value} seconds and try again. Answers fetched before are not limited.',
    },
  },
  too_many_attempts: {
    sv: {
      title: 'För många misslyckade försök',
      detail: 'Vänta {value} minuter och försök igen. En administratör kan ge dig en ny engångsadress.',
    },
    en: {
      title: 'Too many failed attempts',
      detail: 'Wait {value} minutes and try again. An administrator can give you a new one-time address.',
    },
  },
  too_busy: {
    sv: { title: 'Servern hinner inte', detail: 'Vänta {value} sekunder och försök igen.' },
    en: { title: 'The server is too busy', detail: 'Wait {value} seconds and try again.' },
  },
  database_unavailable: {
    sv: { title: 'Databasen svarar inte', detail: 'Försök igen om en stund.' },
    en: { title: 'The database does not answer', detail: 'Try again in a moment.' },
  },
  internal_error: {
    sv: {
      title: 'Något gick fel hos oss',
      detail: 'Försök igen. Uppge requestId om felet kvarstår, så hittar vi det i loggen.',
    },
    en: {
      title: 'Something went wrong on our side',
      detail: 'Try again. If the error remains, give us requestId and we will find it in the log.',
    },
  },
}

/** Said instead of the detail when the moment asked about is before the thing became known. */
export const KNOWN_LATER_TEXT: Record<Language, string> = {
  sv: '”{value}” blev känt {day}, efter den tidpunkt du frågar om. Fråga med en senare asOf.',
  en: '“{value}” became known on {day}, after the moment you ask about. Ask with a later asOf.',
}

/** What is wrong with one field. `{value}` is what was given, `{path}` the field in words, `{allowed}` the choices. */
export const ISSUE_TEXTS: Record<IssueCode, Record<Language, string>> = {
  bad_period: {
    sv: '”{value}” är ingen period. Skriv till exempel 2022, 2022-Q3 eller 2022-05.',
    en: '“{value}” is not a period. Write for example 2022, 2022-Q3 or 2022-05.',
  },
  bad_as_of: {
    sv: '”{value}” är ingen tidpunkt. Skriv ett datum (2023-01-31) eller en tid med tidszon (2023-01-31T12:00:00Z).',
    en: '“{value}” is not a moment. Write a date (2023-01-31) or a time with offset (2023-01-31T12:00:00Z).',
  },
  future_as_of: {
    sv: '”{value}” har inte inträffat än. Fråga om i dag eller en tidigare dag.',
    en: '“{value}” has not come yet. Ask about today or an earlier day.',
  },
  bad_language: {
    sv: 'Språket ”{value}” finns inte. Välj sv eller en.',
    en: 'There is no language “{value}”. Choose sv or en.',
  },
  bad_slug: {
    sv: '”{value}” är inget namn i en adress. Det består av små bokstäver a–z, siffror och enkla bindestreck.',
    en: '“{value}” is not a name in an address. It consists of lower-case letters a–z, digits and single hyphens.',
  },
  unknown_geography: {
    sv: 'Det finns inget område ”{value}”.',
    en: 'There is no geography “{value}”.',
  },
  unknown_breakdown: {
    sv: 'Det finns ingen uppdelning ”{value}”.',
    en: 'There is no breakdown “{value}”.',
  },
  unknown_period: {
    sv: 'Det finns inga uppgifter för perioden ”{value}”.',
    en: 'There is nothing for the period “{value}”.',
  },
  bad_range: {
    sv: '”{value}” är inget intervall: slutet måste vara samma som början eller senare.',
    en: '“{value}” is not a range: the end must be the same as the beginning or later.',
  },
  bad_cursor: {
    sv: '”{value}” är ingen fortsättning som svaret innan gav.',
    en: '“{value}” is not a cursor that the answer before gave.',
  },
  bad_width: {
    sv: 'Bredden ”{value}” är inte ett heltal mellan 320 och 3840.',
    en: 'The width “{value}” is not a whole number between 320 and 3840.',
  },
  no_municipal_values: {
    sv: 'Formen ”{value}” går inte att rita: indikatorn har inga värden för kommuner. Välj line eller bar.',
    en: 'The form “{value}” cannot be drawn: the indicator has no values for municipalities. Choose line or bar.',
  },
  not_additive: {
    sv: 'Formen ”{value}” går inte att rita: indikatorns värden är andelar eller medelvärden och går inte att lägga ihop. Välj line eller bar.',
    en: 'The form “{value}” cannot be drawn: the values of the indicator are shares or means and do not add up. Choose line or bar.',
  },
  conflicting_parameters: {
    sv: '{path} och {value} säger olika saker om samma sak. Ange bara den ena.',
    en: '{path} and {value} say different things about one matter. Give only one of them.',
  },
  unknown_chart: {
    sv: 'Det finns inget diagram ”{value}” vid den tidpunkten. Ta bort bilden eller välj ett annat diagram.',
    en: 'There is no chart “{value}” at that moment. Remove the slide or choose another chart.',
  },
  example_chart: {
    sv: '”{value}” är ett exempel och får bara vara med i en demobild. Ta bort bilden eller välj demobild.',
    en: '“{value}” is an example and may only be in a demonstration. Remove the slide or choose a demonstration.',
  },
  duplicate_slide: {
    sv: 'Två bilder i bildspelet heter ”{value}”. Varje bild ska ha ett eget id.',
    en: 'Two slides of the deck are called “{value}”. Every slide needs an id of its own.',
  },
  bad_search: {
    sv: '”{value}” går inte att söka efter. Skriv 1–100 tecken.',
    en: '“{value}” cannot be searched for. Write 1–100 characters.',
  },
  bad_email: {
    sv: 'Skriv en hel e-postadress, till exempel namn@exempel.se.',
    en: 'Write a whole e-mail address, for example name@example.com.',
  },
  bad_value: {
    sv: '{path} kan inte vara ”{value}”{allowed}.',
    en: '{path} cannot be “{value}”{allowed}.',
  },
  not_an_object: {
    sv: 'Det som skickas in ska vara ett JSON-objekt med namngivna fält, inte en lista eller ett ensamt värde.',
    en: 'What is sent must be a JSON object with named fields, not a list or a single value.',
  },
  too_long: {
    sv: 'För många tecken i {path}: högst {value}.',
    en: 'Too many characters in {path}: at most {value}.',
  },
  too_many: {
    sv: '{path} är för många: högst {value}.',
    en: '{path} are too many: at most {value}.',
  },
  unknown_parameter: {
    sv: 'Parametern ”{path}” finns inte för den här adressen.',
    en: 'There is no parameter “{path}” for this address.',
  },
  ambiguous_series: {
    sv: 'Måttet finns inte för något område, eller för flera organisationer. Ange organisation eller område.',
    en: 'The measure has no such series, or several. Name the organisation or the place.',
  },
  duplicate_cell: {
    sv: 'Samma ruta står två gånger: {value}.',
    en: 'The same cell is given twice: {value}.',
  },
  computed_value: {
    sv: 'Länets värde räknas fram ur kommunernas. Mata in kommunernas värden.',
    en: 'The county’s value is computed from the municipalities’. Enter those.',
  },
  no_slides: {
    sv: 'Bildspelet har inga bilder än.',
    en: 'The deck has no slides yet.',
  },
  not_yours: {
    sv: 'Du är inte mätansvarig för ”{value}”.',
    en: 'You are not responsible for measuring “{value}”.',
  },
  not_a_number: {
    sv: '”{value}” är inget tal.',
    en: '“{value}” is not a number.',
  },
  missing_sign: {
    sv: 'Vad betyder ”{value}”? Det räknas aldrig som noll.',
    en: 'What does “{value}” mean? It is never read as zero.',
  },
  needs_value: {
    sv: 'Skriv ett värde, eller ange varför det saknas.',
    en: 'Write a value, or say why it is missing.',
  },
  impossible_period: {
    sv: 'Perioden ”{value}” finns inte, eller är äldre än den första statistiken (1749).',
    en: 'There is no period “{value}”, or it is older than the first statistics (1749).',
  },
  future_period: {
    sv: 'Perioden ”{value}” har inte börjat, så det kan inte finnas något utfall.',
    en: 'The period “{value}” has not begun, so there can be no outcome.',
  },
  needs_reason: {
    sv: 'En rättelse behöver ett skäl. Det här ändrar redan sparade värden: {value}.',
    en: 'A correction needs a reason. This changes values that are stored already: {value}.',
  },
  needs_comment: {
    sv: 'Skriv en kommentar, så sparas värdet.',
    en: 'Write a comment, and the value is stored.',
  },
  bad_target_rule: {
    sv: 'Regeln är inte hel: minst och högst har ett värde, mellan två i ordning, ökar och minskar en basperiod, genomfört inget.',
    en: 'The rule is not whole: at least and at most have a value, between two in order, increase and decrease a base period, done none.',
  },
  base_not_before: {
    sv: 'Basperioden ”{value}” ligger inte före målvärdets period. Ange en tidigare.',
    en: 'The base period “{value}” is not before the period of the target. Give an earlier one.',
  },
  name_taken: {
    sv: 'Ett annat mått heter ”{value}”. Välj ett namn som går att skilja från det, eller bekräfta att de ska heta lika.',
    en: 'Another measure is called “{value}”. Choose a name that can be told from it, or confirm that they are to have one name.',
  },
  named_like_example: {
    sv: 'Namnet ”{value}” börjar som ett exempel. Ange måttets riktiga namn.',
    en: 'The name “{value}” begins like an example. Give the real name of the measure.',
  },
  unknown_organisation: {
    sv: 'Det finns ingen organisation ”{value}”.',
    en: 'There is no organisation “{value}”.',
  },
  unknown_indicator: {
    sv: 'Det finns ingen indikator ”{value}”.',
    en: 'There is no indicator “{value}”.',
  },
  unknown_person: {
    sv: 'Det finns ingen användare ”{value}”.',
    en: 'There is no user “{value}”.',
  },
  password_too_short: {
    sv: 'Lösenordet är för kort: minst {value} tecken. Några ord i rad är lätta att minnas.',
    en: 'The password is too short: at least {value} characters. A few words in a row are easy to remember.',
  },
  password_too_long: {
    sv: 'Lösenordet är för långt: högst {value} tecken.',
    en: 'The password is too long: at most {value} characters.',
  },
  password_too_common: {
    sv: 'Lösenordet är lätt att gissa. Välj något som varken är vanligt, ditt namn eller produktens.',
    en: 'The password is easy to guess. Choose what is neither common, your name nor the product’s.',
  },
  password_unchanged: {
    sv: 'Det är samma lösenord som förut. Välj ett annat.',
    en: 'It is the same password as before. Choose another.',
  },
  wrong_password: {
    sv: 'Lösenordet stämmer inte.',
    en: 'The password is wrong.',
  },
  role_not_held: {
    sv: 'Personen har inte rollen {value}, och kan därför inte ha en nyckel med den.',
    en: 'The person does not have the role {value}, and so cannot have a key with it.',
  },
  required: {
    sv: '{path} måste anges{allowed}.',
    en: '{path} must be given{allowed}.',
  },
}

export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
