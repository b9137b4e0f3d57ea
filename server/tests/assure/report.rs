//! What a part found, as figures with limits: written for the document, and held to here and now.

use serde_json::{Value, json};
use std::path::PathBuf;

/// How much is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What every change has to pass.
    Slice,
    /// Everything, for the document.
    Full,
}

impl Extent {
    /// `SELFSAME_ASSURE=full`, or nothing.
    pub fn asked() -> Self {
        match std::env::var("SELFSAME_ASSURE").as_deref() {
            Ok("full") => Self::Full,
            Ok("slice" | "") | Err(_) => Self::Slice,
            Ok(other) => panic!("SELFSAME_ASSURE is `{other}`: set it to `full` or `slice`, or leave it out"),
        }
    }
}

/// Where every choice that is left to chance begins: `SELFSAME_ASSURE_SEED`, or 1.
pub fn seed() -> u64 {
    std::env::var("SELFSAME_ASSURE_SEED").ok().filter(|seed| !seed.is_empty()).map_or(1, |seed| {
        seed.parse().unwrap_or_else(|_| panic!("SELFSAME_ASSURE_SEED is `{seed}`: set it to a number"))
    })
}

/// The numbers that a seed leads to, always the same (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

/// What a figure has to be.
#[derive(Clone, Copy)]
pub enum Limit {
    AtLeast(f64),
    AtMost(f64),
}

/// The report of one part.
pub struct Report {
    part: &'static str,
    title: &'static str,
    about: &'static str,
    figures: Vec<Value>,
    tables: Vec<Value>,
    broken: Vec<String>,
}

impl Report {
    pub fn new(part: &'static str, title: &'static str, about: &'static str) -> Self {
        Self { part, title, about, figures: Vec::new(), tables: Vec::new(), broken: Vec::new() }
    }

    /// A figure that has to keep a limit.
    pub fn figure(&mut self, what: impl Into<String>, is: f64, limit: Limit) {
        let what = what.into();
        let (met, limit) = match limit {
            Limit::AtLeast(least) => (is >= least, format!("≥ {}", shown(least))),
            Limit::AtMost(0.0) => (is == 0.0, "0".to_owned()),
            Limit::AtMost(most) => (is <= most, format!("≤ {}", shown(most))),
        };
        if !met {
            self.broken.push(format!("{what}: {} (limit {limit})", shown(is)));
        }
        self.figures.push(json!({"what": what, "is": shown(is), "limit": limit, "met": met}));
    }

    /// A count that must be nought; what was counted is shown when it is not.
    pub fn none(&mut self, what: impl Into<String>, found: &[String]) {
        let what = what.into();
        for one in found.iter().take(12) {
            self.broken.push(format!("{what}: {one}"));
        }
        #[expect(clippy::cast_precision_loss, reason = "a count of findings")]
        self.figure(what, found.len() as f64, Limit::AtMost(0.0));
    }

    /// A figure that is only told.
    pub fn told(&mut self, what: impl Into<String>, is: impl ToString) {
        self.figures.push(json!({"what": what.into(), "is": is.to_string(), "limit": "", "met": true}));
    }

    pub fn table(&mut self, caption: &str, head: &[&str], rows: Vec<Vec<String>>) {
        self.tables.push(json!({"caption": caption, "head": head, "rows": rows}));
    }

    /// Leaves the report where `cargo xtask assure` finds it, and fails where a limit is broken.
    pub fn close(self) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../selfsame/assure");
        std::fs::create_dir_all(&folder).unwrap();
        let report = json!({
            "part": self.part, "title": self.title, "about": self.about, "full": Extent::asked() == Extent::Full,
            "seed": seed(), "figures": self.figures, "tables": self.tables, "broken": self.broken,
        });
        let text = serde_json::to_string_pretty(&report).unwrap();
        std::fs::write(folder.join(format!("{}.json", self.part)), text).unwrap();
        for figure in &self.figures {
            println!(
                "{:<12} {:>10}  {}",
                self.part,
                figure["is"].as_str().unwrap_or_default(),
                figure["what"]
            );
        }
        assert!(self.broken.is_empty(), "{} breaks its limits:\n{}", self.title, self.broken.join("\n"));
    }
}

fn shown(figure: f64) -> String {
    if figure.fract() == 0.0 { format!("{figure:.0}") } else { format!("{figure:.3}") }
}
