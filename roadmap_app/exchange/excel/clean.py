"""A workbook that tells nothing of who made it, where and when, but the day (privacy.md, rule 8)."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

_LONG_AGO = (1980, 1, 1, 0, 0, 0)

_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:language>{language}</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>"""
_APP = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>"""


def cleaned(raw: Path, target: Path, *, title: str, language: str, day: str) -> None:
    """Rewrite the workbook entry by entry, every entry dated 1980-01-01, with properties of our own."""
    own = {
        "docProps/core.xml": _CORE.format(title=escape(title), language=language, day=day),
        "docProps/app.xml": _APP,
    }
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(target, "w") as result:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=_LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            result.writestr(entry, own[name].encode() if name in own else source.read(name))
    raw.unlink()
