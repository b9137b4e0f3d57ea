use std::process::Command;

use tenant::{Options, PERSONAS, StartError, start};

use crate::world::World;

#[tokio::test]
async fn it_refuses_to_listen_beyond_loopback() {
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"] {
        let options = Options { listen: address.parse().unwrap(), ..Options::default() };
        let error = start(options).await.err().expect("must not start");
        assert!(matches!(error, StartError::NotLoopback(_)), "{error}");
        assert!(error.to_string().starts_with("the tenant listens on loopback only"), "{error}");
    }
}

#[tokio::test]
async fn a_taken_port_is_one_clear_line() {
    let world = World::new().await;
    let options = Options { listen: world.running.address(), ..Options::default() };
    let error = start(options).await.err().expect("must not start").to_string();
    assert!(
        error.starts_with(&format!("the tenant cannot listen on {}", world.running.address())),
        "{error}"
    );
}

#[tokio::test]
async fn it_stops() {
    let world = World::new().await;
    let address = world.at("/.well-known/jwks.json");
    assert_eq!(world.http.get(&address).send().await.unwrap().status(), 200);
    world.running.stop().await;
    assert!(crate::world::client().get(&address).send().await.is_err());
}

#[tokio::test]
async fn it_answers_to_loopback_names_only() {
    let world = World::new().await;
    for (host, status) in
        [("localhost:1", 200), ("127.0.0.1", 200), ("evil.example", 421), ("localhost.evil.example", 421)]
    {
        let request = world.http.get(world.at("/.well-known/openid-configuration")).header("host", host);
        assert_eq!(request.send().await.unwrap().status(), status, "{host}");
    }
}

#[test]
fn the_program_says_where_it_listens_and_who_is_there_and_stops_on_sigterm() {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(env!("CARGO_BIN_EXE_tenant"))
        .env("SELFSAME_TENANT_ADDR", "127.0.0.1:0")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.starts_with("The development tenant listens on http://127.0.0.1:"), "{first}");
    let listed: Vec<String> = lines.by_ref().skip(1).take(PERSONAS.len()).map(Result::unwrap).collect();
    assert!(PERSONAS.iter().zip(&listed).all(|(persona, line)| line.contains(persona.email)), "{listed:?}");
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_program_refuses_an_open_address_with_one_line() {
    let output = Command::new(env!("CARGO_BIN_EXE_tenant"))
        .env("SELFSAME_TENANT_ADDR", "0.0.0.0:3100")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.starts_with("tenant: the tenant listens on loopback only"), "{message}");
    assert_eq!(message.lines().count(), 1);
}
