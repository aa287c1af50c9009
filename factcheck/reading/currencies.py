"""Currencies that share a name: which dollars, riyals, dinars and pounds there are, by country."""

from __future__ import annotations

from collections.abc import Mapping

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
    "pound": {"GB": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP", "CY": "CYP", "IE": "IEP"},
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
