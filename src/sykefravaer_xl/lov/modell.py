"""Where the models of the rule files come from: pydantic, or a stand-in where it costs too much.

pydantic is compiled. The Python that LibreOffice brings along on Windows and Mac has no place for
compiled packages, and in the browser (xlwings Lite) loading it is most of the wait for the first
answer. There the shipped rule files, which pydantic has checked in our tests, are read by
``uten_pydantic``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator
else:
    try:
        if sys.platform == "emscripten":
            raise ImportError
        from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator
    except ImportError:
        from sykefravaer_xl.lov.uten_pydantic import (
            BaseModel,
            ConfigDict,
            Field,
            TypeAdapter,
            model_validator,
        )

__all__ = ["BaseModel", "ConfigDict", "Field", "TypeAdapter", "model_validator"]
