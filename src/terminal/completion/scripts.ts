/** Completion scripts; each asks `isms __complete`, whose lines are a word, a tab and a description, and treats them as data. */

const bash = `# bash completion for isms
_isms() {
  local word rest
  COMPREPLY=()
  while IFS=$'\\t' read -r word rest; do
    COMPREPLY+=("$word")
  done < <(isms __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _isms isms
`

const zsh = `#compdef isms
# zsh completion for isms
_isms() {
  local -a candidates
  local word rest
  while IFS=$'\\t' read -r word rest; do
    candidates+=("\${word//:/\\\\:}:\${rest}")
  done < <(isms __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#candidates} )); then
    _describe -V isms candidates
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _isms ]]; then _isms "$@"; else compdef _isms isms; fi
`

const fish = `# fish completion for isms
function __isms_complete
  set -l words (commandline -opc)
  isms __complete -- $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c isms -f -n 'count (__isms_complete) >/dev/null' -a '(__isms_complete)'
`

/** The script of each shell. */
export const completionScripts = { bash, zsh, fish }
