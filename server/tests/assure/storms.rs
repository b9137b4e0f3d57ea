//! A tenant that fails part of the time, or all of it: how many calls more than in calm the server makes.

use crate::bench::{Administrator, impatient, record_of, session_of};
use crate::faults::{FAULTS, Fault, Position};
use crate::report::{Chance, Extent, Limit, Report, seed};
use crate::world::{World, now};
use futures::stream::{self, StreamExt as _};
use serde_json::{Value, json};

const PEOPLE: usize = 10;
/// Which share of requests a fault meets.
const PART: f64 = 0.05;

/// Views and saves of each person while a part fails: enough of them that the figure is not one of chance.
const MANY: usize = 40;
/// Views and saves of each person while all fails, where each waits for its end.
const FEW: usize = 4;

struct Storm {
    world: World,
    people: Vec<(String, String)>,
}

impl Storm {
    async fn begin() -> Self {
        let world = World::configured(tenant::Options::default(), |_| None, impatient).await;
        let administrator = Administrator::of(&world).await;
        let alice = world.sign_in("alice@example.com").await;
        let mut people = Vec::new();
        for number in 0..PEOPLE {
            let user = administrator.create(&format!("storm{number:02}")).await;
            record_of(&world, &user, json!({"nickname": "calm"})).await;
            people.push((session_of(&alice, &user), user));
        }
        let storm = Self { world, people };
        // What everybody needs is there: the machine token, the connection.
        storm.world.get("/api/profile", &storm.people[0].0).await;
        storm
    }

    /// Everybody views, then saves; each person one thing after the other. The calls that this took at the tenant.
    async fn blow(&self, rounds: usize) -> usize {
        self.world.clear_journal().await;
        let people = self.people.iter().map(|(cookie, user)| async move {
            let mut nickname = String::from("calm");
            for round in 0..rounds {
                self.world.get("/api/profile", cookie).await;
                let new = format!("round {round}");
                let answer = self.world.update(cookie, user, &[("nickname", &nickname, &new)]).await;
                let answer: Value = answer.json().await.unwrap_or_default();
                match answer["values"]["nickname"].as_str() {
                    Some(stored) => stored.clone_into(&mut nickname),
                    // What was refused or is not known is looked up outside of the count.
                    None => {
                        let record = record_of(&self.world, user, json!({})).await;
                        record["nickname"].as_str().unwrap_or_default().clone_into(&mut nickname);
                    }
                }
            }
            record_of(&self.world, user, json!({"nickname": "calm"})).await;
        });
        stream::iter(people).buffer_unordered(PEOPLE).collect::<Vec<()>>().await;
        self.world.management().await.len()
    }
}

/// Calls in a storm for each call in calm.
async fn amplification(fault: Fault, probability: f64, rounds: usize) -> f64 {
    let storm = Storm::begin().await;
    let calm = storm.blow(rounds).await;
    let mut chance = Chance::of(seed());
    let rules = fault.rules(Position::Before, false, "/api/v2/users", "auth0|bob", now(), &mut chance);
    for mut rule in rules {
        rule["method"] = json!(null);
        rule["count"] = json!(100_000);
        rule["probability"] = json!(probability);
        rule["seed"] = json!(seed());
        storm.world.control("faults", &rule).await;
    }
    let rough = storm.blow(rounds).await;
    #[expect(clippy::cast_precision_loss, reason = "counts of calls")]
    let ratio = rough as f64 / calm as f64;
    ratio
}

#[tokio::test(flavor = "multi_thread", worker_threads = 6)]
async fn f_02_f_16_a_storm_makes_hardly_more_calls_than_calm() {
    let mut report = Report::new(
        "storms",
        "Storms",
        "Ten people view and save at once, while a twentieth of the tenant's answers go wrong, then all of them. The \
         figure is the calls that the tenant sees for each call that it sees in calm; reading back after a write whose \
         outcome is open counts, too.",
    );
    let faults: Vec<Fault> = FAULTS
        .into_iter()
        .filter(|fault| !matches!(fault, Fault::Latency | Fault::ExpiredToken | Fault::KeyRotation))
        // In the slice, one of a kind.
        .filter(|fault| {
            Extent::asked() == Extent::Full
                || matches!(
                    fault,
                    Fault::Status(503)
                        | Fault::Reset
                        | Fault::Garbage
                        | Fault::Limited(crate::faults::Room::Unsaid)
                )
        })
        .collect();
    let found = stream::iter(faults.into_iter().map(|fault| async move {
        (fault, amplification(fault, PART, MANY).await, amplification(fault, 1.0, FEW).await)
    }));
    let mut found: Vec<_> = found.buffer_unordered(4).collect().await;
    found.sort_by_key(|(fault, ..)| *fault);
    let worst = |pick: fn(&(Fault, f64, f64)) -> f64| found.iter().map(pick).fold(0.0, f64::max);
    report.figure("worst, where a twentieth fails", worst(|found| found.1), Limit::AtMost(1.10));
    report.figure("worst, where all fails", worst(|found| found.2), Limit::AtMost(1.10));
    let rows =
        found.iter().map(|(fault, part, all)| vec![fault.name(), format!("{part:.3}"), format!("{all:.3}")]);
    report.table("Calls for each call in calm", &["fault", "a twentieth fails", "all fails"], rows.collect());
    report.close();
}
