"""Currencies that share a name: which dollars, riyals, dinars and pounds there are, by country."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.reading.scanner import scan

#: The members of each family by country code (ISO 3166), the one most often meant without a country first.
FAMILIES: Mapping[str, Mapping[str, str]] = {
    "$": {
        "US": "USD",
        "CA": "CAD",
        "AU": "AUD",
        "NZ": "NZD",
        "HK": "HKD",
        "SG": "SGD",
        "TW": "TWD",
        "JM": "JMD",
        "NA": "NAD",
        "FJ": "FJD",
    },
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR"},
    "dirham": {"AE": "AED", "MA": "MAD"},
    "dinar": {
        "KW": "KWD",
        "JO": "JOD",
        "BH": "BHD",
        "IQ": "IQD",
        "DZ": "DZD",
        "TN": "TND",
        "LY": "LYD",
        "RS": "RSD",
        "MK": "MKD",
    },
    "£": {"GB": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP", "CY": "CYP", "IE": "IEP"},
    "lira": {"TR": "TRY", "LB": "LBP", "SY": "SYP", "IT": "ITL"},
    "franc": {
        "CH": "CHF",
        "FR": "FRF",
        "BE": "BEF",
        "DJ": "DJF",
        "RW": "RWF",
        "CD": "CDF",
        "BI": "BIF",
        "GN": "GNF",
    },
    "CFA": {"SN": "XOF", "CM": "XAF"},
    "krone": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "CZ": "CZK"},
    "peso": {
        "MX": "MXN",
        "PH": "PHP",
        "AR": "ARS",
        "CL": "CLP",
        "CO": "COP",
        "CU": "CUP",
        "UY": "UYU",
        "DO": "DOP",
    },
    "rupee": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"},
    "shilling": {"KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"},
    "won": {"KR": "KRW", "KP": "KPW"},
}

#: Codes that in small letters are words of some language: they are codes only in capitals.
CODES_LIKE_WORDS = frozenset(
    {"ALL", "ANG", "BOB", "COP", "DA", "DT", "GEL", "LAK", "LE", "MAD", "MOP", "PEN", "SR", "TL"}
)

_IN_USE = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD "
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU "
    "UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
)
#: The codes of ISO 4217 that are in use: written in capitals they name a currency in any language.
CODES = frozenset(_IN_USE.split())


def members(unit: str) -> tuple[str, ...]:
    """The ISO 4217 codes that a currency's name may stand for, the likeliest first; empty for a code itself.

    >>> members("riyal")
    ('SAR', 'QAR', 'OMR', 'YER', 'IRR')
    """
    return tuple(FAMILIES.get(unit, {}).values())


def member(unit: str, country: str) -> str | None:
    """The currency of that family in that country, None where the country has none.

    >>> member("riyal", "SA")
    'SAR'
    """
    return FAMILIES.get(unit, {}).get(country)


def is_currency(code: str) -> bool:
    """Whether some currency, in use or not, has that ISO 4217 code.

    >>> is_currency("EUR"), is_currency("FRF"), is_currency("eur"), is_currency("ABC")
    (True, True, False, False)
    """
    return code in CODES or code in _names("en").values()


def currency_named(words: str, language: str) -> str | None:
    """The ISO 4217 code of a currency by its full name in a language, as the Unicode CLDR has it.

    The frequent names stand in the language's own file; this asks Babel for all of them, which takes a moment.

    >>> currency_named("Paraguayan guaranis", "en")
    'PYG'
    """
    return _names(language).get(_folded(words))


def _folded(words: str) -> str:
    return " ".join(token.word for token in scan(words))


@cache
def _names(language: str) -> Mapping[str, str]:
    """The codes by the folded names in the singular and the plural; nothing for a language that CLDR lacks."""
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_currency_name

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, str] = {}
    for code in map(str, locale.currencies):
        for count in (None, 1, 2, 3):
            names[_folded(get_currency_name(code, count, locale))] = code
    return names
