//! One question over HTTP, for waiting until something answers.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    time::Duration,
};

/// The status of `GET path`.
pub fn status(address: SocketAddr, path: &str) -> io::Result<u16> {
    let limit = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&address, limit)?;
    stream.set_read_timeout(Some(limit))?;
    stream.set_write_timeout(Some(limit))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", address.port())?;
    let mut head = Vec::new();
    stream.take(64).read_to_end(&mut head)?;
    let head = String::from_utf8_lossy(&head);
    let code = head.split_whitespace().nth(1).and_then(|word| word.parse().ok());
    code.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "that is no HTTP"))
}

/// Whether nobody listens there.
pub fn free(address: SocketAddr) -> bool {
    TcpListener::bind(address).is_ok()
}
