"""The configuration file: what it may say, and what is said about one that is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articles.places import NoHomeError
from tui.config import Config, ConfigError, default_path, example, load

COMMANDS = ("mark.star", "mark.read", "quote.next")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def complaint(file: Path, text: str) -> str:
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(file, COMMANDS)
    return str(caught.value)


class TestReading:
    def test_every_setting_can_be_set(self, file: Path) -> None:
        file.write_text(
            'theme = "light"\nwidth = 66\nmouse = false\npreset = "less"\n'
            'browser = ["firefox", "--new-tab"]\nread_after = 2.5\n[keys]\n"mark.star" = "s,*"\n'
        )
        assert load(file, COMMANDS) == Config(
            theme="light",
            width=66,
            mouse=False,
            preset="less",
            browser=("firefox", "--new-tab"),
            read_after=2.5,
            keys={"mark.star": "s,*"},
        )

    def test_a_command_needs_no_quotation_marks(self, file: Path) -> None:
        file.write_text('[keys]\nmark.star = "s"\n"mark.read" = "r"\n')
        assert load(file, COMMANDS).keys == {"mark.star": "s", "mark.read": "r"}

    def test_what_is_not_set_is_as_without_a_file(self, file: Path) -> None:
        file.write_text("width = 80\n")
        assert load(file, COMMANDS) == Config(width=80)

    def test_an_empty_file_changes_nothing(self, file: Path) -> None:
        file.write_text("")
        assert load(file, COMMANDS) == Config()

    def test_the_file_need_not_be_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        assert load(None, COMMANDS) == Config()

    def test_the_usual_file_is_found(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        (tmp_path / "onrecord").mkdir()
        (tmp_path / "onrecord" / "config.toml").write_text('theme = "terminal"')
        assert load(None, COMMANDS).theme == "terminal"


class TestPlace:
    def test_it_is_in_the_folder_of_settings(self) -> None:
        place = default_path({"XDG_CONFIG_HOME": "/somewhere"})
        assert place == Path("/somewhere/onrecord/config.toml")

    def test_without_a_home_there_are_no_settings(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def nowhere(_environment: object) -> Path:
            raise NoHomeError

        monkeypatch.setattr("tui.config.config_folder", nowhere)
        assert load(None, COMMANDS) == Config()


class TestComplaints:
    def test_a_file_asked_for_by_name_must_be_there(self, file: Path) -> None:
        with pytest.raises(ConfigError, match=r"config\.toml: there is no such file\.$"):
            load(file, COMMANDS)

    def test_a_folder_is_not_a_file(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match="cannot be read"):
            load(tmp_path, COMMANDS)

    def test_it_begins_with_the_file(self, file: Path) -> None:
        assert complaint(file, "widht = 70").startswith(f"{file}: ")

    def test_a_mistyped_setting_is_told_the_nearest_one(self, file: Path) -> None:
        said = complaint(file, "widht = 70")
        assert said.endswith("there is no setting 'widht'; did you mean 'width'?")

    def test_a_setting_like_no_other_is_only_named(self, file: Path) -> None:
        assert complaint(file, "zzz = 1").endswith("there is no setting 'zzz'.")

    def test_a_mistyped_command_is_told_the_nearest_one(self, file: Path) -> None:
        said = complaint(file, '[keys]\n"mark.stra" = "s"')
        assert said.endswith("keys: there is no command 'mark.stra'; did you mean 'mark.star'?")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('preset = "vim"', 'preset must be "default", "newsboat" or "less", not \'vim\'.'),
            ("theme = 3", 'theme must be "auto", "dark", "light" or "terminal", not 3.'),
            ('width = "70"', "width must be a whole number from 20 to 200, not '70'."),
            ("width = 7", "width must be a whole number from 20 to 200, not 7."),
            ("width = true", "width must be a whole number from 20 to 200, not True."),
            ("mouse = 1", "mouse must be true or false, not 1."),
            ('read_after = "soon"', "read_after must be a number of seconds, 0 or more"),
            ("read_after = -1", "read_after must be a number of seconds, 0 or more, not -1."),
            ("read_after = nan", "read_after must be a number of seconds, 0 or more, not nan."),
            ('browser = "firefox"', "browser must be a list of words such as"),
            ('browser = [""]', "browser must be a list of words such as"),
            ("keys = 5", "keys must be lines of a command and its keys"),
            ('[keys]\nmark.star = ""', "keys must be lines of a command and its keys"),
            ("[keys]\nmark.star.now = 's'", "keys must be lines of a command and its keys"),
            ("width = ", "is not valid TOML: "),
        ],
    )
    def test_a_wrong_value_is_told_what_it_must_be(
        self, file: Path, text: str, expected: str
    ) -> None:
        assert expected in complaint(file, text)

    def test_bytes_that_are_no_text_are_no_settings(self, file: Path) -> None:
        file.write_bytes(b'theme = "\xff\xfe"')
        with pytest.raises(ConfigError, match="is not valid TOML"):
            load(file, COMMANDS)


class TestExample:
    def test_it_says_the_defaults(self, file: Path) -> None:
        file.write_text(example())
        assert load(file, COMMANDS) == Config()

    def test_its_comments_can_be_uncommented(self, file: Path) -> None:
        text = example().replace("\n# mark", "\nmark").replace("\n# quote", "\nquote")
        file.write_text(text)
        assert load(file, COMMANDS).keys == {"mark.star": "s,*", "quote.next": "]"}

    def test_it_says_every_setting_that_a_file_may_have(self) -> None:
        settings = set(Config._fields) - {"restricted"}
        assert tomllib.loads(example()).keys() == settings

    def test_no_file_opens_or_closes_a_room(self, file: Path) -> None:
        file.write_text("restricted = false")
        with pytest.raises(ConfigError, match="there is no setting 'restricted'"):
            load(file, COMMANDS)

    def test_readme_shows_it_as_it_is(self) -> None:
        readme = Path(__file__).parents[2] / "README.md"
        assert f"```toml\n{example()}```" in readme.read_text(encoding="utf-8")
