/** Starts the page: asks what can be chosen, then hands over to the loop. */
import './styles/vendor.css'
import './styles/roles.css'
import './styles/font.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/choices.css'
import './styles/map.css'
import './styles/table.css'
import './styles/side.css'
import './styles/unit.css'
import './styles/take.css'
import './styles/years.css'
import './styles/compare.css'
import './styles/print.css'
import './styles/chart.css'
import { askCatalogue } from './api/ask'
import { RequestFailure } from './api/client'
import { runPage } from './controller'
import { wordsOf } from './model/words'
import { createNotices, noticeOf } from './panel/notices'
import { createThemes } from './panel/themes'
import type { Themes } from './panel/themes'
import { parseQuery } from './state/url'

const WAIT = 2500

async function start(root: HTMLElement, themes: Themes): Promise<void> {
  const words = wordsOf(parseQuery(location.search).lang ?? 'vi')
  document.documentElement.lang = words.language
  const notices = createNotices()
  root.replaceChildren(notices.element)
  const retry = () => void start(root, themes)
  try {
    const catalogue = await askCatalogue()
    if (catalogue.atlas.vintages.length === 0 || catalogue.indicators.length === 0) {
      const action = { label: words.t('retry'), run: retry }
      notices.show({ tone: 'problem', text: words.t('failureEmpty'), action }, words)
      return
    }
    root.replaceChildren()
    runPage(root, catalogue, themes)
  } catch (error) {
    notices.show(noticeOf(error, words, { retry, startAgain: () => location.assign(location.pathname) }), words)
    if (error instanceof RequestFailure && error.kind === 'not_ready') setTimeout(retry, WAIT)
    if (!(error instanceof RequestFailure)) console.error(error)
  }
}

void start(document.getElementById('app')!, createThemes(document.documentElement))
