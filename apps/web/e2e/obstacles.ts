import type { Page } from 'playwright-core'
import type { AuditCheck } from '../src/features/accessibility/audit.ts'
import { brokenRules, paleTexts } from './broken-rules.ts'
import { keyboardObstacles } from './keyboard-walk.ts'

const LONGEST_RESIZE_MS = 2000

/** Each check answers with what stands in the way, and leaves the page as it found it. */
export const CHECKS: Record<AuditCheck, (page: Page) => Promise<string[]>> = {
  rules: brokenRules,
  keyboard: keyboardObstacles,
  large_text: async page => {
    const resize = (size: string) =>
      page.evaluate(fontSize => {
        document.documentElement.style.fontSize = fontSize
      }, size)
    await resize('200%')
    const obstacles = [...(await sidewaysObstacles(page)), ...(await openMenuObstacles(page))]
    await resize('')
    return obstacles
  },
  narrow_window: async page => {
    const usual = page.viewportSize()
    await page.setViewportSize({ width: 320, height: 256 })
    const obstacles = await sidewaysObstacles(page)
    if (usual) await page.setViewportSize(usual)
    return obstacles
  },
  chart_text: async page => {
    const { size, text } = await smallestChartText(page)
    return size < 11.99 ? [`${size} px: ${text}`] : []
  },
  forced_colours: async page => {
    await page.emulateMedia({ forcedColors: 'active' })
    const obstacles = [...(await paleMarks(page)), ...(await paleTexts(page))]
    await page.emulateMedia({ forcedColors: null })
    return obstacles
  },
  still: async page => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const obstacles = await movingElements(page)
    await page.emulateMedia({ reducedMotion: null })
    return obstacles
  },
}

/** The page keeps within its window; only named regions that the keyboard reaches are scrolled sideways. */
async function sidewaysObstacles(page: Page): Promise<string[]> {
  await waitForFit(page)
  return page.evaluate(() => {
    const obstacles: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) obstacles.push(`The page is ${scrollWidth} wide in ${clientWidth}`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.scrollWidth <= element.clientWidth + 1 || element instanceof SVGElement) continue
      // What is longer than its field follows the caret.
      if (element instanceof HTMLInputElement) continue
      const { overflowX, clipPath } = getComputedStyle(element)
      const isScrolled = overflowX === 'auto' || overflowX === 'scroll'
      const isReached = element.tabIndex === 0 && element.hasAttribute('aria-label')
      const isCut = (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none'
      if ((isScrolled && !isReached) || isCut)
        obstacles.push(`${overflowX}: ${element.outerHTML.slice(0, 120)}`)
    }
    return obstacles
  })
}

/** A live chart takes its new size a moment after the window has; what does not fit then never will. */
async function waitForFit(page: Page): Promise<void> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  await page.waitForFunction(fits, undefined, { timeout: LONGEST_RESIZE_MS }).catch(() => undefined)
}

/** Menus open within the window too. */
async function openMenuObstacles(page: Page): Promise<string[]> {
  const menu = page.locator('main details:has(> ul) > summary').filter({ visible: true }).first()
  if ((await menu.count()) === 0) return []
  await menu.click()
  const box = await page.locator('main details[open] > ul').first().boundingBox()
  await page.keyboard.press('Escape')
  const width = page.viewportSize()?.width ?? 0
  return box && box.x >= 0 && box.x + box.width <= width ? [] : [`The menu lies at ${JSON.stringify(box)}`]
}

/** In pixels on the screen, whatever the drawing is scaled to. Infinite where there is no chart. */
export function smallestChartText(page: Page): Promise<{ size: number; text: string }> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('svg text')]
      .filter(element => element.getBoundingClientRect().width > 0)
      .map(element => ({
        size: Number.parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM()?.d ?? 0),
        text: element.textContent ?? '',
      }))
    return texts.reduce((least, text) => (text.size < least.size ? text : least), {
      size: Number.POSITIVE_INFINITY,
      text: '',
    })
  })
}

/** Marks that have less than 3:1 to the canvas, or no word beside them. */
function paleMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(channel => {
        const value = Number(channel) / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const canvas = luminance(getComputedStyle(document.body).backgroundColor)
    const contrast = (colour: string) => {
      const [dark = 0, light = 0] = [luminance(colour), canvas].toSorted((a, b) => a - b)
      return colour === 'none' ? 1 : (light + 0.05) / (dark + 0.05)
    }
    return [...document.querySelectorAll<SVGElement>('main svg[aria-hidden=true]')]
      .filter(mark => mark.parentElement?.closest('svg, figure') === null)
      .flatMap(mark => {
        const shapes = [...mark.querySelectorAll('path, circle, rect')]
        const isSeen = shapes.some(shape => {
          const { fill, stroke } = getComputedStyle(shape)
          return Math.max(contrast(fill), contrast(stroke)) >= 3
        })
        const words = mark.closest('p, li, tr, label, div')?.textContent?.trim()
        return isSeen && words ? [] : [`${words ?? 'no words'}: ${mark.outerHTML.slice(0, 120)}`]
      })
  })
}

function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        const isChanging = transitionDuration.split(', ').some(time => Number.parseFloat(time) > 0)
        return isChanging || animationName !== 'none'
      })
      .map(element => element.outerHTML.slice(0, 120)),
  )
}
