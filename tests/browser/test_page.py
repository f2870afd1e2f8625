from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sample import HOSTILE, make_dossier

DOSSIER = make_dossier()
KILLED = DOSSIER.claims[0]
CONTRAST = """
(selector) => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const linear = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (c) => { const [r, g, b] = numbers(c).map(linear); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (one) => {
    for (let box = one; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (!colour.endsWith(", 0)") && colour !== "transparent") return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => {
    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
}
"""


def test_it_opens_offline_and_hostile_words_stay_words(shown: Page, address: str):
    expect(shown).to_have_title(f"{DOSSIER.incidents[0].title} · Counterclaim".replace("  ", " "))
    assert HOSTILE in shown.locator("h1").inner_text()
    assert shown.locator("img").count() == 0


def test_a_cell_leads_to_its_words(shown: Page):
    shown.locator("#f-dead .value", has_text="12").click()
    lit = shown.locator("mark.lit")
    assert "".join(lit.all_inner_texts()) == KILLED.quote()
    expect(lit.first).to_be_in_viewport()
    speaker = "".join(shown.locator("span.lit").all_inner_texts())
    assert KILLED.quote("speaker") in speaker


def test_a_note_leads_back_to_its_row(shown: Page):
    note = shown.locator(f'[data-for="{KILLED.id}"] a')
    note.click()
    expect(shown.locator("#f-dead")).to_be_in_viewport()
    assert shown.url.endswith("#f-dead")


def test_another_claim_puts_the_first_light_out(shown: Page):
    for value, claim in (("12", KILLED), ("3", DOSSIER.claims[3])):
        shown.locator("#f-dead .value", has_text=value).click()
        assert "".join(shown.locator("mark.lit").all_inner_texts()) == claim.quote()


def test_a_link_into_a_fold_opens_it(shown: Page):
    row = shown.locator("#f-fled")
    expect(row).to_be_hidden()
    shown.locator(f'[data-for="{DOSSIER.claims[4].id}"] a').click()
    expect(row).to_be_visible()


def test_the_keyboard_is_enough(shown: Page):
    shown.keyboard.press("Tab")
    skip = shown.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    shown.keyboard.press("Enter")
    expect(shown.locator("#main")).to_be_focused()
    seen = []
    for _ in range(12):
        shown.keyboard.press("Tab")
        seen.append(shown.evaluate("document.activeElement.getAttribute('href') || document.activeElement.tagName"))
        outline = shown.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", seen
    assert f"#{KILLED.id}" in seen
    assert len(set(seen)) > 4


def test_a_fold_opens_by_key(shown: Page):
    summary = shown.locator("#f-dead summary")
    summary.focus()
    shown.keyboard.press("Enter")
    expect(shown.locator("#f-dead .rules")).to_be_visible()


def test_the_toggle_changes_colours_and_is_remembered(shown: Page):
    ground = "getComputedStyle(document.body).backgroundColor"
    before = shown.evaluate(ground)
    shown.get_by_role("button", name="Switch to dark colours").click()
    after = shown.evaluate(ground)
    assert after != before
    shown.reload()
    assert shown.evaluate(ground) == after
    shown.get_by_role("button", name="Switch to light colours").click()
    assert shown.evaluate(ground) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(shown: Page, scheme):
    shown.emulate_media(color_scheme=scheme)
    shown.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    for selector in "p a li th td dt dd mark summary .badge .voice .answer .count .furniture".split():
        ratios = shown.evaluate(CONTRAST, selector)
        assert ratios
        assert min(ratios) >= 4.5, selector


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_runs_off_the_side(shown: Page, width):
    shown.set_viewport_size({"width": width, "height": 740})
    shown.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_names_the_side_of_each_cell(shown: Page):
    shown.set_viewport_size({"width": 360, "height": 740})
    label = shown.locator("#f-dead td[data-side]").first
    assert "Voices" in label.evaluate("(one) => getComputedStyle(one, '::before').content")


def test_it_prints_dark_on_white_with_every_fold_open(shown: Page):
    shown.emulate_media(media="print", color_scheme="dark")
    shown.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.locator("details:not([open])").count() == 0
    expect(shown.locator(".theme")).to_be_hidden()
    assert shown.pdf().startswith(b"%PDF")
    shown.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown.locator("details[open]").count() == 0


def test_it_can_be_read_without_scripts(browser: Browser, address: str):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.locator("#f-dead .value", has_text="12").click()
    mark = page.locator(f'[id="{KILLED.id}"] mark')
    expect(mark).to_be_in_viewport()
    lit = mark.evaluate("(one) => getComputedStyle(one).boxShadow")
    assert lit != "none"
    expect(page.locator("#f-dead")).to_be_visible()
    page.context.close()


def test_tables_keep_their_roles_when_they_become_blocks(shown: Page):
    shown.set_viewport_size({"width": 360, "height": 740})
    assert shown.get_by_role("table").count() >= 2
    assert shown.get_by_role("rowheader").count() >= 2
