"""Which class shows which kind of field."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from editor.desk.form.cards_field import CardsField
from editor.desk.form.chips_field import ChipsField
from editor.desk.form.choice_field import ChoiceField
from editor.desk.form.field_widget import FieldWidget
from editor.desk.form.images_field import ImagesField
from editor.desk.form.line_field import LineField
from editor.desk.form.lock_field import LockField
from editor.desk.form.mapping_field import MappingField
from editor.desk.form.number_field import NumberField
from editor.desk.form.provider_field import ProviderField
from editor.desk.form.switch_field import SwitchField
from editor.desk.form.text_field import EmbedField, TextField
from editor.desk.form.timestamp_field import TimestampField
from editor.desk.form.title_field import TitleField
from editor.desk.form.tools import Tools
from editor.desk.form.url_field import UrlField
from editor.desk.form.yaml_field import YamlField
from editor.record.paths import Path
from editor.record.schema import Field, Kind

_CLASSES: Final[Mapping[Kind, type[FieldWidget]]] = MappingProxyType(
    {
        Kind.LINE: LineField,
        Kind.TEXT: TextField,
        Kind.NUMBER: NumberField,
        Kind.SWITCH: SwitchField,
        Kind.TIMESTAMP: TimestampField,
        Kind.URL: UrlField,
        Kind.CHOICE: ChoiceField,
        Kind.CHIPS: ChipsField,
        Kind.PROVIDER: ProviderField,
        Kind.IMAGES: ImagesField,
        Kind.CARDS: CardsField,
        Kind.EMBED: EmbedField,
        Kind.LOCK: LockField,
        Kind.YAML: YamlField,
    }
)


def class_of(field: Field) -> type[FieldWidget]:
    """Return the class for a field; mappings and titles have classes of their own."""
    if field.kind is Kind.YAML and field.fields:
        return MappingField
    if field.kind is Kind.LINE and field.required:
        return TitleField
    return _CLASSES.get(field.kind, YamlField)


def make_field(field: Field, path: Path, tools: Tools, parent: QWidget) -> FieldWidget:
    """Build the widget for a field's kind."""
    return class_of(field)(field, path, tools, parent)
