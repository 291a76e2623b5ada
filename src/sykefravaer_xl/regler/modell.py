"""Where the models of the rule files come from: pydantic, or a stand-in where it cannot run.

pydantic is compiled. The Python that LibreOffice brings along on Windows and Mac has no place for
compiled packages, so there the shipped rule files, which pydantic has checked in our tests, are
read by ``uten_pydantic``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator
else:
    try:
        from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator
    except ImportError:
        from sykefravaer_xl.regler.uten_pydantic import (
            BaseModel,
            ConfigDict,
            Field,
            TypeAdapter,
            model_validator,
        )

__all__ = ["BaseModel", "ConfigDict", "Field", "TypeAdapter", "model_validator"]
