import type { Language } from '@malkoll/domain'

interface MethodSection {
  id: string
  heading: string
  paragraphs: string[]
  points?: string[]
}

export interface MethodText {
  lead: string
  sections: MethodSection[]
}

const sv: MethodText = {
  lead: 'Varje status på sidorna räknas fram av en regel som alla kan läsa. Under varje status finns ”Så bedömdes det” med allt som gick in i bedömningen.',
  sections: [
    {
      id: 'status',
      heading: 'När är ett målvärde uppfyllt?',
      paragraphs: [
        'Ett målvärde säger vad ett mått ska nå under en period, till exempel ”minst 50 %”. Utfallet är det som mättes. Statusen är svaret på en enda fråga: når utfallet målvärdet?',
      ],
      points: [
        'Minst, högst och mellan: ett utfall som är lika med gränsen är uppfyllt.',
        'Öka och minska: jämförs med ett namngivet utgångsläge. Lika mycket som då räcker inte.',
        'Genomfört: uppfyllt när det är gjort.',
        'Mäts senare: perioden är mätt först vid ett senare tillfälle, till exempel första kvartalet året efter.',
        'Ej mätt: utfall saknas, och sidan säger varför – sekretess, försenad källa, måttet görs om eller värdet saknas i källan.',
      ],
    },
    {
      id: 'precision',
      heading: 'Hela värdet avgör, inte det avrundade',
      paragraphs: [
        'Bedömningen görs på det fullständiga värdet. På sidan visas så många decimaler som behövs för att siffran inte ska säga emot statusen: 49,96 mot 50 visas som 49,96 och är inte uppfyllt.',
        'Har källan publicerat en felmarginal som når över målvärdet står ”inom felmarginalen” bredvid statusen. Statusen ändras inte av det, om inte beslutet om målvärdet säger det. Vi räknar aldrig fram egna felmarginaler.',
      ],
    },
    {
      id: 'during-the-year',
      heading: 'Under året',
      paragraphs: [
        'Ett utfall för en del av året, till exempel januari–augusti, bedöms aldrig mot ett målvärde för hela året. Då gäller i stället helårsbedömningen: en ansvarig funktions ord om hur året väntas sluta, med en mening om varför.',
        'En mätning kallas försenad bara när den hör till ett uppföljningstillfälle som har öppnats här och vars sista dag har gått.',
      ],
    },
    {
      id: 'summary',
      heading: 'Från rader till ”7 av 17”',
      paragraphs: [
        'Vi räknar antal. Andelarna är hela procent som alltid blir 100 tillsammans: det som blir över efter avrundning nedåt ges till de största resterna. 7, 6 och 4 av 17 blir 41, 35 och 24 procent.',
        'Mål vägs aldrig ihop till ett medelbetyg. Under varje mål visas fördelningen och det sämsta står först. Ett mål utan målvärden står kvar och säger vad som är känt.',
        'Finns det färre målvärden i källorna än planen hade det året visas antal men inga andelar.',
      ],
    },
    {
      id: 'missing',
      heading: 'När något saknas',
      paragraphs: [
        'Noll är ett värde. Saknat är något annat, och har alltid ett skäl. Diagram bryter linjen där värden saknas och säger varför. Märken som preliminär, reviderad, beräknad och seriebrott följer värdet till varje sida, bild och fil.',
        'Skillnader mellan procenttal skrivs i procentenheter.',
      ],
    },
    {
      id: 'marks',
      heading: 'Exempel, Förslag och Antagande',
      paragraphs: ['Allt på sidorna är inte hämtat ur en källa. Det som inte är det är märkt:'],
      points: [
        'Exempel: påhittat, för att visa hur sidan fungerar. Namnet börjar med ”Exempel:”, kanten är streckad och bilder har EXEMPEL tvärs över. ”Visa bara publicerade uppgifter” tar bort alla exempel.',
        'Förslag: vår placering eller kodning, inte beslutad av någon.',
        'Antagande: vår tolkning av en källa som inte säger det rakt ut. Vad vi har antagit står i kvittot.',
        'Härledd: räknat baklänges ur det som källan skriver, när bara ett svar är möjligt.',
      ],
    },
    {
      id: 'published',
      heading: 'Det publicerade resultatet',
      paragraphs: [
        'Resultatet för 2022 är en egen uppgift som organisationen själv har publicerat. Det räknas inte om. Källan skriver andelarna; antalen 7, 6 och 4 är härledda, för de är de enda hela tal av 17 som ger just de andelarna.',
      ],
    },
    {
      id: 'direction',
      heading: 'Länets mål har ingen status',
      paragraphs: [
        'Målen i den regionala utvecklingsstrategin är länets. Regionen samordnar, men äger inte genomförandet. Inga målvärden är beslutade för dem i våra källor, och därför bedöms de inte som uppfyllda eller inte.',
        'En jämförelse med riket är inte heller ett målvärde. Den skrivs med egna ord och egna tecken: högre, lägre eller ingen säkerställd skillnad.',
      ],
    },
    {
      id: 'as-of',
      heading: 'Vad var känt då?',
      paragraphs: [
        'Inget värde skrivs över. En rättelse läggs till med skäl, och det gamla värdet finns kvar. Välj ”Visa som det såg ut …” längst ner på sidan och en dag: då visar alla sidor, diagram och filer det som var känt vid dagens slut, tills du väljer det som gäller nu. Namn, definitioner och andra texter visas som de lyder nu, utom där ett beslut har rättats.',
        'Varje värde har en historik: vad det har sagt, sedan när, vilken funktion som ändrade det, varför och vilken status det ledde till. ”Vad har ändrats” jämför två dagar: värden, målvärden och statusar. Det som ändrades och sedan ändrades tillbaka räknas inte.',
        'En länk är en vy: period, filter och datum står i adressen, så att den som öppnar länken ser samma sak.',
      ],
    },
    {
      id: 'versions',
      heading: 'Metodens versioner',
      paragraphs: [
        'Varje kvitto namnger metoden och dess version. Räknas statusen om från kvittots uppgifter blir den densamma.',
      ],
      points: ['Tröskel, version 1: reglerna på den här sidan. Den enda versionen hittills.'],
    },
  ],
}

const en: MethodText = {
  lead: 'Every status on these pages is computed by a rule that anyone can read. Under each status, “How it was assessed” holds everything that went into it.',
  sections: [
    {
      id: 'status',
      heading: 'When is a target met?',
      paragraphs: [
        'A target says what a measure shall reach in a period, for example “at least 50%”. The outcome is what was measured. The status answers a single question: does the outcome reach the target?',
      ],
      points: [
        'At least, at most and between: an outcome equal to the limit meets the target.',
        'Increase and decrease: compared with a named base. The same as then is not enough.',
        'Done: met when it is done.',
        'Measured later: the period is measured at a later time, for example the first quarter of the following year.',
        'Not measured: there is no outcome, and the page says why – confidential, source delayed, measure under revision, or no value in the source.',
      ],
    },
    {
      id: 'precision',
      heading: 'The whole value decides, not the rounded one',
      paragraphs: [
        'The full value is assessed. The page shows as many decimals as it takes for the figure not to contradict the status: 49.96 against 50 is shown as 49.96 and is not met.',
        'Where the source has published a margin of error that reaches across the target, “within the margin of error” stands beside the status. It does not change the status unless the decision on the target says so. We never derive margins of our own.',
      ],
    },
    {
      id: 'during-the-year',
      heading: 'During the year',
      paragraphs: [
        'An outcome for part of a year, such as January–August, is never assessed against a target for the whole year. The full-year forecast speaks instead: the word of a responsible function on how the year is expected to end, with a sentence on why.',
        'A measurement is called overdue only when it belongs to a reporting round that was opened here and whose last day has passed.',
      ],
    },
    {
      id: 'summary',
      heading: 'From rows to “7 of 17”',
      paragraphs: [
        'We count. Shares are whole per cent that always sum to 100: what is left after rounding down goes to the largest remainders. 7, 6 and 4 of 17 become 41, 35 and 24 per cent.',
        'Goals are never weighed into a mean score. Under each goal the distribution is shown, the worst first. A goal without targets stays and says what is known.',
        'When the sources hold fewer targets than the plan had that year, counts are shown but no shares.',
      ],
    },
    {
      id: 'missing',
      heading: 'When something is missing',
      paragraphs: [
        'Zero is a value. Missing is something else, and always has a reason. Charts break the line where values are missing and say why. Marks such as preliminary, revised, computed and series break follow a value to every page, picture and file.',
        'Differences between percentages are written in percentage points.',
      ],
    },
    {
      id: 'marks',
      heading: 'Example, Proposal and Assumption',
      paragraphs: ['Not everything on these pages comes from a source. What does not is marked:'],
      points: [
        'Example: invented, to show how the page works. The name begins with “Exempel:”, the edge is hatched and pictures have EXEMPEL across them. “Show published facts only” leaves all examples out.',
        'Proposal: our placing or coding, decided by nobody.',
        'Assumption: our reading of a source that does not say it outright. What we assumed stands in the receipt.',
        'Derived: worked out backwards from what the source prints, when only one answer is possible.',
      ],
    },
    {
      id: 'published',
      heading: 'The published result',
      paragraphs: [
        'The result of 2022 is a fact of its own that the organisation itself has published. It is not recomputed. The source prints the shares; the counts 7, 6 and 4 are derived, being the only whole numbers of 17 that give exactly those shares.',
      ],
    },
    {
      id: 'direction',
      heading: 'The county’s goals have no status',
      paragraphs: [
        'The goals of the regional development strategy are the county’s. The region coordinates but does not own their implementation. No targets are decided for them in our sources, and therefore they are not assessed as met or not.',
        'A comparison with the country is no target either. It has words and marks of its own: higher, lower, or no significant difference.',
      ],
    },
    {
      id: 'as-of',
      heading: 'What was known then?',
      paragraphs: [
        'No value is overwritten. A correction is added with its reason, and the old value remains. Choose “Show as it was …” at the foot of the page and a day: every page, chart and file then shows what was known at the end of it, until you choose what holds now. Names, definitions and other texts are shown as they read now, except where a decision has been corrected.',
        'Every value has a history: what it has said, since when, which function changed it, why, and which status it led to. “What has changed” compares two days: values, targets and statuses. What changed and then changed back is not counted.',
        'A link is a view: period, filters and date stand in the address, so that whoever opens the link sees the same thing.',
      ],
    },
    {
      id: 'versions',
      heading: 'Versions of the method',
      paragraphs: [
        'Every receipt names the method and its version. Recomputing the status from the receipt gives the same status.',
      ],
      points: ['Threshold, version 1: the rules on this page. The only version so far.'],
    },
  ],
}

/** “Så bedömer vi” in plain words; the rules themselves are in the domain package. */
export const METHOD_TEXTS: Record<Language, MethodText> = { sv, en }
