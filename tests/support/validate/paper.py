"""A page as it comes out of the printer."""

import base64
import io
import re
import unicodedata
from dataclasses import dataclass

from playwright.sync_api import Page
from pypdf import PdfReader


@dataclass(frozen=True)
class Print:
    """`sheets`: the text of each sheet, without any white space. `size`: of the first one, in
    points. `title`, `language`, `tagged`: as the PDF says it. `links`: where its links lead."""

    sheets: list[str]
    size: tuple[float, float]
    title: str
    language: str
    tagged: bool
    links: set[str]

    @property
    def text(self) -> str:
        """The text of all sheets, without any white space."""
        return "".join(self.sheets)


def printed(page: Page) -> Print:
    """The page, printed by the browser as its stylesheet wants it, and read back."""
    data = page.pdf(prefer_css_page_size=True, tagged=True, print_background=False)
    pdf = PdfReader(io.BytesIO(data))
    root, box = pdf.trailer["/Root"], pdf.pages[0].mediabox
    marked = root.get("/MarkInfo", {}).get("/Marked") is not None
    notes = [note.get_object() for sheet in pdf.pages for note in sheet.get("/Annots", [])]
    return Print(
        [dense(sheet.extract_text()) for sheet in pdf.pages],
        (float(box.width), float(box.height)),
        pdf.metadata.title or "",
        root.get("/Lang", ""),
        marked and "/StructTreeRoot" in root,
        {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})},
    )


def dense(text: str) -> str:
    """A text without white space and quotation marks (the browser adds those of a <q>), and with
    its letters apart (a printed fi may be one sign)."""
    return re.sub(r"[\s\u00ad\"“”]+", "", unicodedata.normalize("NFKC", text))


def rtl_letters(text: str) -> str:
    """The letters of a text that are written from right to left, sorted: those of a printed text
    come in the order in which they lie on the sheet, and each in the form that it has in its word.
    """
    letters = unicodedata.normalize("NFKC", text)
    return "".join(sorted(one for one in letters if unicodedata.bidirectional(one) in ("R", "AL")))


_GREY = """async png => {
  const data = await (await fetch("data:image/png;base64," + png)).blob();
  const picture = await createImageBitmap(data), {width, height} = picture;
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  pen.drawImage(picture, 0, 0);
  const colours = [...pen.getImageData(0, 0, width, height).data];
  return [width, height, colours.filter((_, index) => index % 4 === 0)];
}"""


def grey_pixels(png: bytes, reader: Page) -> memoryview:
    """A black and white picture in, its rows of grey values (0 to 255) out.

    `reader`: a page whose browser unpacks the picture; its policy must not stand in the way.
    """
    width, height, grey = reader.evaluate(_GREY, base64.b64encode(png).decode())
    return memoryview(bytes(grey)).cast("B", shape=[height, width])
