//! Faults × positions × operations × seeds, each run judged by what clients were told and what the tenant did.

use crate::bench::{Administrator, busy_world};
use crate::checker::{Told, Verdict};
use crate::faults::{FAULTS, POSITIONS};
use crate::operations::{Bench, Lane, OPERATIONS, Outcome, Plan, Shared, carry_out};
use crate::report::{Chance, Extent, Limit, Report, seed};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

/// How often each cell is run in full.
const SEEDS: u64 = 4;
/// How many cells of the table the slice takes.
const SLICE: usize = 130;

/// People who are at it at once.
fn lanes() -> usize {
    if Extent::asked() == Extent::Full { 48 } else { 16 }
}

fn plans(extent: Extent) -> Vec<Plan> {
    let mut plans = Vec::new();
    let seeds = if extent == Extent::Full { SEEDS } else { 1 };
    for round in 0..seeds {
        for fault in FAULTS {
            for position in POSITIONS {
                for operation in OPERATIONS {
                    let number = u64::try_from(plans.len()).unwrap();
                    plans.push(Plan { number, fault, position, operation, seed: seed() + round });
                }
            }
        }
    }
    // Shuffled, so that whoever is at it at once is at different things.
    let mut chance = Chance::of(seed());
    for at in (1..plans.len()).rev() {
        let other = usize::try_from(chance.below(u64::try_from(at).unwrap() + 1)).unwrap();
        plans.swap(at, other);
    }
    if extent == Extent::Slice {
        plans.truncate(SLICE);
    }
    plans
}

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn f_01_f_03_f_04_f_06_f_07_f_08_f_09_f_10_f_11_f_13_f_24_f_27_t_38_no_save_is_lost_doubled_or_made_up()
{
    // What meets a whole tenant has one to itself.
    let (global, local): (Vec<_>, Vec<_>) = plans(Extent::asked()).into_iter().partition(Plan::is_global);
    let (mut outcomes, more) = tokio::join!(all_of(local, lanes()), all_of(global, 2));
    outcomes.extend(more);
    outcomes.sort_by_key(|outcome| outcome.plan.number);
    report(&outcomes);
}

/// Carries plans out at a tenant of their own. With two lanes one is at it, and the other is there to be mistaken for.
async fn all_of(plans: Vec<Plan>, lanes: usize) -> Vec<Outcome> {
    let world = busy_world().await;
    let administrator = Administrator::of(&world).await;
    let cookie = world.sign_in("alice@example.com").await;
    let mut people = Vec::new();
    for number in 0..lanes {
        let user = administrator.create(&format!("lane{number:02}")).await;
        people.push((user, format!("mark{number:02};")));
    }
    let bench: Shared = Arc::new(Bench {
        world,
        cookie,
        administrator: tokio::sync::Mutex::new(administrator),
        marks: people.clone(),
    });
    let all = plans.len();
    let queue = Arc::new(Mutex::new(VecDeque::from(plans)));
    let outcomes = Arc::new(Mutex::new(Vec::new()));
    let others: Vec<_> = people.iter().cycle().skip(1).take(lanes).map(|(user, _)| user.clone()).collect();
    let at_once = if lanes == 2 { 1 } else { lanes };
    let at_it = people.into_iter().zip(others).take(at_once).map(|((user, mark), other)| {
        let (bench, queue, outcomes) = (Arc::clone(&bench), Arc::clone(&queue), Arc::clone(&outcomes));
        let lane = Lane { user, mark, other };
        tokio::spawn(async move {
            loop {
                let plan = queue.lock().unwrap().pop_front();
                let Some(plan) = plan else { break };
                let outcome = carry_out(&bench, &lane, plan).await;
                let done = {
                    let mut outcomes = outcomes.lock().unwrap();
                    outcomes.push(outcome);
                    outcomes.len()
                };
                if done.is_multiple_of(100) {
                    println!("faults: {done} of {all} runs");
                }
            }
        })
    });
    for lane in at_it.collect::<Vec<_>>() {
        lane.await.unwrap();
    }
    std::mem::take(&mut *outcomes.lock().unwrap())
}

/// One row of the table.
#[derive(Default)]
struct Row {
    runs: usize,
    told: BTreeMap<Told, usize>,
    wrong: usize,
}

fn report(outcomes: &[Outcome]) {
    let mut report = Report::new(
        "faults",
        "Faults",
        "Every fault strikes the read before a write, the write before it takes effect, or the write after it took effect, \
         while people view, save, save in two tabs, save while an administrator edits, or go away. A checker that knows \
         nothing of the server compares what each client was told with what the tenant did and what is stored at the end; \
         then everybody who was not told *saved* tries again.",
    );
    let mut rows: BTreeMap<_, Row> = BTreeMap::new();
    let mut operations: BTreeMap<_, Row> = BTreeMap::new();
    let mut verdict = Verdict::default();
    let (mut strange, mut stuck) = (Vec::new(), Vec::new());
    let struck = outcomes.iter().filter(|outcome| outcome.struck).count();
    for outcome in outcomes {
        let Plan { number, fault, position, operation, seed } = outcome.plan;
        let place = |found: &String| {
            format!(
                "run {number} ({}, {position:?}, {}, seed {seed}): {found}",
                fault.name(),
                operation.name()
            )
        };
        let placed = |found: &[String]| found.iter().map(place).collect::<Vec<_>>();
        let own = &outcome.verdict;
        let wrong = own.lost.len() + own.duplicated.len() + own.false_success.len() + own.cross_user.len();
        for row in [rows.entry(fault).or_default(), operations.entry(operation).or_default()] {
            row.runs += 1;
            row.wrong += wrong;
            for told in &outcome.told {
                *row.told.entry(*told).or_default() += 1;
            }
        }
        verdict.extend(Verdict {
            lost: placed(&own.lost),
            duplicated: placed(&own.duplicated),
            false_success: placed(&own.false_success),
            false_refusal: placed(&own.false_refusal),
            cross_user: placed(&own.cross_user),
        });
        strange.extend(placed(&outcome.strange));
        stuck.extend(placed(&outcome.stuck));
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of runs")]
    let (runs, share) = (outcomes.len() as f64, struck as f64 / outcomes.len().max(1) as f64);
    let least = if Extent::asked() == Extent::Full { 1500.0 } else { 120.0 };
    report.figure("runs", runs, Limit::AtLeast(least));
    report.figure("share of runs whose fault met a request", share, Limit::AtLeast(0.9));
    report.none("saves that were lost", &verdict.lost);
    report.none("saves that were stored more often than asked for", &verdict.duplicated);
    report.none("saves said to be stored that were not", &verdict.false_success);
    report.none("saves said not to be stored that were", &verdict.false_refusal);
    report.none("values of one person with another", &verdict.cross_user);
    report.none("answers missing, or of no known form", &strange);
    report.none("saves that did not go through once the fault was over", &stuck);
    let table = |rows: Vec<(String, Row)>| {
        let cells = |(name, row): (String, Row)| {
            let told = |told: Told| row.told.get(&told).copied().unwrap_or(0).to_string();
            let counts = [Told::Saved, Told::NotSaved, Told::Unknown, Told::Nothing].map(told);
            [vec![name, row.runs.to_string()], counts.to_vec(), vec![row.wrong.to_string()]].concat()
        };
        rows.into_iter().map(cells).collect::<Vec<_>>()
    };
    let head = ["", "runs", "told *saved*", "told *not saved*", "told *not known*", "went away", "wrong"];
    report.table(
        "By fault",
        &head,
        table(rows.into_iter().map(|(fault, row)| (fault.name(), row)).collect()),
    );
    report.table(
        "By operation",
        &head,
        table(operations.into_iter().map(|(operation, row)| (operation.name().to_owned(), row)).collect()),
    );
    report.close();
}
