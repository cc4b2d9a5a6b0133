"""The pages of a PDF as pictures, drawn beside the window."""

from __future__ import annotations

from threading import Lock
from typing import Any, Final

from PySide6.QtGui import QImage

# PDFium may be in one function at a time, whatever document it is called for.
ONE_AT_A_TIME: Final = Lock()


class Pages:
    """The pages of one PDF. Made and asked on a worker's thread; the sizes are known at once.

    `sizes` are width and height in points of 1/72 inch.
    """

    def __init__(self, pdf: bytes) -> None:
        # Loaded when the first dossier is looked at.
        import pypdfium2

        self.pdf = pdf
        with ONE_AT_A_TIME:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._document.get_page_size(at) for at in range(len(self._document))
            )

    def picture(self, number: int, width: int) -> QImage:
        """A page, from 0, so many pixels wide."""
        with ONE_AT_A_TIME:
            page = self._document[number]
            bitmap = page.render(scale=width / self.sizes[number][0], rev_byteorder=False)
            picture = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            ).copy()
            bitmap.close()
            page.close()
        return picture

    def close(self) -> None:
        with ONE_AT_A_TIME:
            self._document.close()
