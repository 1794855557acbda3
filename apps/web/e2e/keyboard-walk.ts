import type { Page } from 'playwright-core'

interface Stop {
  html: string
  name: string
  /** The ring that shows the focus: none, or too thin to be seen. */
  isUnmarked: boolean
  isOutsideWindow: boolean
  isCovered: boolean
  /** Above the stop before it and not to its right: the eye would have to go back. */
  isBackwards: boolean
}

declare global {
  interface Window {
    stops: Stop[]
  }
}

const MOST_STOPS = 300

/** Walks the page by Tab from its start, past its last element. */
export async function keyboardObstacles(page: Page): Promise<string[]> {
  // A chart takes the keyboard when its code is there.
  await page.waitForLoadState('networkidle')
  const reachable = await page.evaluate(recordStops)
  // Day, month, year and calendar of a date are four stops in one element.
  const parts = 3 * (await page.locator('input[type=date]').filter({ visible: true }).count())
  for (let presses = 0; presses <= Math.min(reachable + parts, MOST_STOPS); presses++)
    await page.keyboard.press('Tab')
  const stops = await page.evaluate(() => window.stops)
  const count = stops.length === reachable ? [] : [`${stops.length} stops at ${reachable} elements`]
  return [...count, ...stops.flatMap(obstaclesOf)]
}

function obstaclesOf(stop: Stop): string[] {
  const obstacles = {
    'has no name': stop.name === '',
    'shows no focus': stop.isUnmarked,
    'has its focus outside the window': stop.isOutsideWindow,
    'has its focus covered': stop.isCovered,
    'goes back': stop.isBackwards,
  }
  return Object.entries(obstacles).flatMap(([obstacle, isMet]) =>
    isMet ? [`${obstacle}: ${stop.html}`] : [],
  )
}

/** Runs in the page: notes every element that gets the focus, and answers how many should. */
function recordStops(): number {
  const nameOf = (element: Element) => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const labels = isField ? [...(element.labels ?? [])] : []
    const named = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id))
    const words = [element, ...labels, ...named].map(part => part?.textContent ?? '')
    return [element.getAttribute('aria-label') ?? '', ...words].join('').trim()
  }
  /** A radio button hidden over its words shows its focus on them. */
  const shownFor = (element: Element) =>
    getComputedStyle(element).opacity === '0' ? (element.nextElementSibling ?? element) : element
  /** Where the stop before was, on the page. */
  let before = { top: 0, right: 0 }

  const stopAt = (element: Element): Stop => {
    const shown = shownFor(element)
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const rect = shown.getClientRects()[0] ?? shown.getBoundingClientRect()
    const [x, y] = [rect.left + rect.width / 2, rect.top + Math.min(rect.height / 2, innerHeight / 2)]
    const onTop = document.elementFromPoint(x, Math.max(y, 0))
    const isBackwards = rect.bottom + scrollY <= before.top && rect.left < before.right
    before = { top: rect.top + scrollY, right: rect.right }
    return {
      html: element.outerHTML.slice(0, 120),
      name: nameOf(element),
      isUnmarked: outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2,
      isOutsideWindow: rect.bottom <= 0 || rect.top >= innerHeight || x < 0 || x > innerWidth,
      isCovered: !onTop || !(shown.contains(onTop) || onTop.contains(shown) || element.contains(onTop)),
      isBackwards,
    }
  }

  scrollTo(0, 0)
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  window.stops = []
  const seen = new Set<Element>()
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || seen.has(target)) return
    seen.add(target)
    window.stops.push(stopAt(target))
  })
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter(
    element =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, input[type=radio]:not(:checked)') &&
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  ).length
}
