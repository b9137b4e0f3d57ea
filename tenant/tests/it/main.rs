//! The tenant over real HTTP, as an application meets it.

#![expect(clippy::unwrap_used, reason = "in what tests share, too, a surprise is a failed test")]

mod assertions;
mod authentication_methods;
mod authorize;
mod connections;
mod control;
mod discovery;
mod dpop;
mod faults;
mod https;
mod id_tokens;
mod identities;
mod jobs_and_tickets;
mod journal;
mod logout;
mod management_access;
mod management_metadata;
mod management_rules;
mod pages;
mod personas;
mod provisioning;
mod rate;
mod refresh;
mod response_modes;
mod sign_in;
mod sign_up;
mod starting;
mod state_folder;
mod tickets;
mod token_endpoint;
mod traces;
mod userinfo;
mod users;
mod world;
