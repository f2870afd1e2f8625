"""Every format on dossiers made by hand, on the examples and on the five seeds, each read back with its reader."""

from __future__ import annotations

import pytest

from counterclaim.adapters.exporters.format import LOSS_SUFFIX, loss_report
from counterclaim.adapters.exporters.formats import FORMATS
from tests.adapters.exporters.dossiers import MADE, READ, dossier
from tests.adapters.exporters.reading import READERS, faults


def test_every_format_has_a_reader():
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", [*MADE, *READ])
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read_back_without_a_fault(form, name):
    told = dossier(name)
    assert faults(form, FORMATS[form].render(told, "ucdp"), told) == []


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("form", FORMATS)
def test_the_loss_report_names_real_claims_and_the_rule(form, name):
    made = FORMATS[form].render(dossier(name), "ucdp")
    report = loss_report(FORMATS[form], made, "ucdp")
    known = {claim.id for claim in dossier(name).claims}
    assert {id for loss in (*made.losses, *made.choices) for id in loss.claims} <= known
    assert all(loss.count > 0 and loss.why for loss in made.losses)
    assert all(choice.rule == "ucdp" and choice.reason for choice in made.choices)
    assert report.count("\n- ") == len(made.losses) + len(made.choices)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("form", ["geojson", "xlsx", "parquet", "markdown", "html", "ucdp"])
def test_places_are_attributed(form, name, tmp_path):
    told = dossier(name)
    made, *_, report = FORMATS[form](told, tmp_path / "x")
    assert report.name.endswith(LOSS_SUFFIX)
    used = {claim.where.ref.split(":")[0] for claim in told.claims if claim.where and claim.where.ref}
    assert ("GeoNames" in report.read_text(encoding="utf-8")) == ("geonames" in used)
    if form in ("geojson", "markdown", "html"):
        assert ("GeoNames" in made.read_text(encoding="utf-8")) == ("geonames" in used)
