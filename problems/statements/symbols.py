"""What the signs and commands of LaTeX's formulas look like; signs that are missing here are pylatexenc's."""

from __future__ import annotations

SYMBOLS = {
    "cdot": "·", "cdotp": "·", "times": "×", "div": "÷", "ast": "*", "star": "⋆", "pm": "±", "mp": "∓",
    "ldots": "…", "dots": "…", "cdots": "…", "dotsc": "…", "dotsb": "…", "dotsm": "…", "ddots": "⋱", "vdots": "⋮",
    "lt": "<", "gt": ">", "eq": "=", "ne": "≠", "neq": "≠", "le": "≤", "leq": "≤", "leqslant": "≤", "leqq": "≤",
    "ge": "≥", "geq": "≥", "geqslant": "≥", "geqq": "≥", "ll": "≪", "gg": "≫", "equiv": "≡", "approx": "≈",
    "coloneqq": ":=", "colon": ":", "mid": "|", "nmid": "∤", "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖",
    "lVert": "‖", "rVert": "‖", "|": "‖", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "backslash": "\\",
    "to": "→", "gets": "←", "implies": "⟹", "impliedby": "⟸", "iff": "⟺", "mapsto": "↦",
    "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "longrightarrow": "⟶", "Longrightarrow": "⟹", "uparrow": "↑", "downarrow": "↓",
    "land": "∧", "lor": "∨", "wedge": "∧", "vee": "∨", "lnot": "¬", "neg": "¬", "oplus": "⊕", "otimes": "⊗",
    "setminus": "∖", "cup": "∪", "cap": "∩", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆",
    "emptyset": "∅", "varnothing": "∅", "infty": "∞", "prime": "′", "circ": "∘", "degree": "°", "bullet": "•",
    "sum": "∑", "prod": "∏", "int": "∫", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigvee": "⋁",
    "bigwedge": "⋀", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "epsilon": "ϵ", "varepsilon": "ε", "phi": "ϕ",
    "varphi": "φ", "theta": "θ", "vartheta": "ϑ", "triangle": "△", "square": "□", "Box": "□", "checkmark": "✓",
    "models": "⊨", "vdash": "⊢", "perp": "⊥", "bot": "⊥", "top": "⊤", "xor": "⊻", "S": "§", "P": "¶",
    "hearts": "♥", "heartsuit": "♥", "diamondsuit": "♦", "spadesuit": "♠", "clubsuit": "♣",
    ",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "enspace": " ", "thinspace": " ", "quad": "  ",
    "qquad": "  ", "!": "", "{": "{", "}": "}", "%": "%", "#": "#", "$": "$", "&": "&", "_": "_", "-": "",
    "\n": " ", "\t": " ", "/": "",
}  # fmt: skip
"""By the command's name."""

SIGNS = {"~": " ", "``": "“", "''": "”", "--": "–", "---": "—", "!`": "¡", "?`": "¿", "&": " "}
"""Signs of LaTeX's texts that are not commands."""

FUNCTIONS = frozenset(
    "arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd hom inf ker lcm lg lim liminf limsup ln log max min"
    " mex Pr sec sin sinh sup tan tanh argmin argmax".split()
)
"""Commands that are words: `\\log`."""

LARGE = frozenset("∑∏∫⋃⋂⨁⋁⋀")
RELATIONS = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇←→↔⇒⇐⇔↦⟵⟶⟷⟸⟹⟺∣∤∥⊥≪≫≺≻⊢⊨") | {":=", "==", "!=", "<=", ">="}
SPACED = frozenset("∪∩∖⊕⊗∧∨⊻±∓") | {"mod"}
"""Operators with a space on both sides."""
TIGHT = frozenset("·×∘⋅*/÷⋆")
"""Operators with none."""

SUPERSCRIPTS = dict(
    zip("0123456789+-−=()abcdefghijklmnoprstuvwxyz′″T", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ′″ᵀ", strict=True)
)
SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
DOUBLE = dict(zip("CHNPQRZEF1", "ℂℍℕℙℚℝℤ𝔼𝔽𝟙", strict=True))
r"""`\mathbb`."""
ACCENTS = {
    "overline": "\u0305", "bar": "\u0304", "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303",
    "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "underline": "\u0332",
    "overrightarrow": "\u20d7", "not": "\u0338", "cancel": "\u0338",
}  # fmt: skip
"""Combining marks of commands that put something on one or more letters."""
LETTER_ACCENTS = {
    "'": "\u0301", "`": "\u0300", '"': "\u0308", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331",
    "r": "\u030a", "k": "\u0328",
}  # fmt: skip
"""Combining marks of commands that put an accent on a letter of a text."""
ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}
DELIMITED = {
    "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"), "smallmatrix": ("", ""), "array": ("", ""), "cases": ("{", ""), "dcases": ("{", ""),
    "aligned": ("", ""), "alignedat": ("", ""), "gathered": ("", ""), "split": ("", ""), "tabular": ("", ""),
}  # fmt: skip
"""The signs around what is in rows and columns."""
