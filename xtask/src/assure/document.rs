//! `docs/assurance.md`.

use super::part::{Part, Table};
use std::fmt::Write as _;

/// The whole document. The same figures make the same text.
pub fn write(parts: &[Part], seed: u64, cases: u32) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut page = format!(
        "# Assurance\n\n\
         What was tried, and what came of it. `cargo xtask assure` wrote this page; nobody edits it by hand. Every check \
         drives the real server over HTTP against the embedded tenant, whose journal says what was asked and what was \
         written.\n\n\
         - **Run again**: `cargo xtask assure` (about a quarter of an hour), `cargo xtask assure --seed 7` for another run of \
         chance. `cargo xtask test` runs a slice of every part in its step `assure` and fails where a figure breaks its \
         limit.\n\
         - **This run**: seed {seed}, {cores} processor cores, {os}, development build; the deadlines towards the tenant are \
         shortened in the same proportions.\n",
        os = std::env::consts::OS,
    );
    if cases > 0 {
        // Writing into a string cannot fail.
        let _ = writeln!(
            page,
            "- **Beside it**: the property tests of `profile` with {cases} cases each passed first."
        );
    }
    section(&mut page, "Figures");
    let mut rows = Vec::new();
    for part in parts {
        for figure in part.figures.iter().filter(|figure| !figure.limit.is_empty()) {
            rows.push(vec![part.title.clone(), figure.what.clone(), figure.is.clone(), figure.limit.clone()]);
        }
    }
    let head = ["part", "figure", "is", "limit"].map(str::to_owned).to_vec();
    table(&mut page, &Table { caption: String::new(), head, rows });
    for part in parts {
        section(&mut page, &part.title);
        // Writing into a string cannot fail.
        let _ = writeln!(page, "{}", part.about);
        let told: Vec<_> = part.figures.iter().filter(|figure| figure.limit.is_empty()).collect();
        if !told.is_empty() {
            page.push('\n');
        }
        for figure in told {
            let _ = writeln!(page, "- {}: {}", figure.what, figure.is);
        }
        for found in &part.tables {
            page.push('\n');
            table(&mut page, found);
        }
    }
    page
}

fn section(page: &mut String, title: &str) {
    let _ = write!(page, "\n## {title}\n\n");
}

fn table(page: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        let _ = write!(page, "**{}**\n\n", table.caption);
    }
    let line = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    page.push_str(&line(&table.head));
    page.push_str(&line(&vec!["---".to_owned(); table.head.len()]));
    for row in &table.rows {
        page.push_str(&line(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assure::part::Figure;

    #[test]
    fn figures_with_limits_come_first_and_the_rest_is_told_with_its_part() {
        let figure = |what: &str, limit: &str| Figure {
            what: what.to_owned(),
            is: "3".to_owned(),
            limit: limit.to_owned(),
            met: true,
        };
        let head = vec!["a|b".to_owned(), "c".to_owned()];
        let part = Part {
            title: "Faults".to_owned(),
            about: "What was done.".to_owned(),
            figures: vec![figure("runs", "≥ 1"), figure("people", "")],
            tables: vec![Table { caption: "By kind".to_owned(), head: head.clone(), rows: vec![head] }],
        };
        let page = write(&[part], 7, 20);
        assert!(page.contains("| Faults | runs | 3 | ≥ 1 |"), "{page}");
        assert!(page.contains("\n- people: 3\n"), "{page}");
        assert!(page.contains("**By kind**\n\n| a\\|b | c |\n| --- | --- |\n| a\\|b | c |"), "{page}");
        assert!(page.contains("seed 7"));
    }
}
