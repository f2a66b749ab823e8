// The script of the HTML pages, the same in every pack. It narrows tables and searches. Content of the pages reaches it as
// numbers in attributes and as JSON, and leaves it as text and as addresses inside the pack; none of it is ever run.
;(() => {
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

  function narrowTables(form) {
    const rows = [...document.querySelectorAll('tr[data-facets]')].map((row) => ({
      row,
      facets: row.dataset.facets.split('|').map((numbers) => numbers.split(' ')),
      text: row.textContent.toLowerCase(),
    }))
    const tables = [...document.querySelectorAll('main .table')].filter((one) => one.querySelector('tr[data-facets]'))
    const selects = [...form.querySelectorAll('select')]
    const words = form.querySelector('input')
    const count = form.querySelector('.count')

    function apply() {
      const wanted = selects.map((select) => select.value)
      const needle = words.value.trim().toLowerCase()
      let shown = 0
      for (const { row, facets, text } of rows) {
        row.hidden = !(wanted.every((value, at) => value === '' || facets[at].includes(value)) && text.includes(needle))
        if (!row.hidden) shown += 1
      }
      for (const table of tables) {
        table.hidden = table.querySelector('tr[data-facets]:not([hidden])') === null
        const head = table.previousElementSibling
        if (head !== null && /^H[2-6]$/.test(head.tagName)) head.hidden = table.hidden
      }
      form.classList.toggle('active', shown < rows.length)
      count.textContent = fill(count.dataset.words, { shown, all: rows.length })
    }

    function showTarget() {
      const place =
        location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
      if (place === null || place.closest('tr[hidden], .table[hidden]') === null) return
      form.reset()
      place.scrollIntoView()
    }

    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', apply)
    form.addEventListener('reset', () => setTimeout(apply))
    window.addEventListener('hashchange', showTarget)
    // A browser that goes back keeps what was chosen.
    window.addEventListener('pageshow', apply)
    form.hidden = false
    apply()
  }

  function searchPack(form, data) {
    const most = 40
    const input = form.querySelector('input')
    const count = form.querySelector('.count')
    const list = form.querySelector('.found')
    const entries = JSON.parse(data.textContent).map(([id, title, kind, address]) => ({
      id,
      title,
      kind,
      address,
      text: `${id} ${title} ${kind}`.toLowerCase(),
    }))
    // An id that begins with the words first, then titles that begin with them, then the rest in the order of the pack.
    const rank = ({ id, title }, words) =>
      id.toLowerCase() === words
        ? 0
        : id.toLowerCase().startsWith(words)
          ? 1
          : title.toLowerCase().startsWith(words)
            ? 2
            : 3

    function show() {
      const words = input.value.trim().toLowerCase()
      const parts = words.split(/\s+/)
      const found =
        words === ''
          ? []
          : entries
              .filter(({ text }) => parts.every((part) => text.includes(part)))
              .map((entry) => ({ entry, rank: rank(entry, words) }))
              .sort((a, b) => a.rank - b.rank)
      const { none, one, words: many, more } = count.dataset
      const all = found.length
      count.textContent =
        words === '' ? '' : fill(all === 0 ? none : all === 1 ? one : all > most ? more : many, { all, shown: most })
      list.replaceChildren(...found.slice(0, most).map(({ entry }) => item(entry)))
    }

    function item({ id, title, kind, address }) {
      const link = document.createElement('a')
      // Only addresses inside the pack: no scheme, no host.
      if (/^(?:[\w.%-]+\/)*[\w.%-]*(?:#[\w.%-]+)?$/.test(address)) link.setAttribute('href', address)
      link.textContent = id === '' || id === title ? title : `${id} ${title}`
      const sort = document.createElement('span')
      sort.textContent = kind
      const line = document.createElement('li')
      line.append(link, ' ', sort)
      return line
    }

    form.addEventListener('submit', (event) => event.preventDefault())
    input.addEventListener('input', show)
    window.addEventListener('pageshow', show)
    form.hidden = false
    show()
  }

  const filter = document.querySelector('form.filter')
  if (filter !== null) narrowTables(filter)
  const search = document.querySelector('form.search')
  const data = document.getElementById('search-data')
  if (search !== null && data !== null) searchPack(search, data)
})()
