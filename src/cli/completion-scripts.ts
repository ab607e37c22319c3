/** The shells hand over the line; what they get back are whole words. Bash takes a colon for the end of one. */
const BASH = `_pacta() {
  local line="\${COMP_LINE:0:$COMP_POINT}" IFS=$'\\n' word prefix=""
  word="\${line##*[[:space:]]}"
  case "$word" in *:*) prefix="\${word%:*}:" ;; esac
  COMPREPLY=($(pacta completion bash "$line" 2>/dev/null))
  COMPREPLY=("\${COMPREPLY[@]#"$prefix"}")
  case "\${COMPREPLY[0]}" in *:) compopt -o nospace ;; esac
}
complete -o default -F _pacta pacta
`;

const ZSH = `#compdef pacta
_pacta() {
  local -a found
  found=("\${(@f)$(pacta completion zsh "\${BUFFER[1,CURSOR]}" 2>/dev/null)}")
  [[ -n "$found" ]] && compadd -S '' -- $found || _files
}
compdef _pacta pacta
`;

const FISH = `complete -c pacta -a '(pacta completion fish (commandline -cp) 2>/dev/null)'
`;

export const SCRIPTS: Readonly<Record<'bash' | 'zsh' | 'fish', string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
};
