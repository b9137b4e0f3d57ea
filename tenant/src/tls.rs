//! HTTPS on loopback: a development certificate authority, and the certificate it gives this tenant.
//!
//! Clients made for Auth0 insist on HTTPS. The authority may vouch for loopback names and addresses and for nothing
//! else (RFC 5280 §4.2.1.10), so that trusting it gives away little.

use std::fs;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType, ExtendedKeyUsagePurpose,
    GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints, SanType,
};
use time::{Duration, OffsetDateTime};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::options::{Options, StartError};
use crate::state_file::private_file;

const CERTIFICATE: &str = "ca.pem";
const KEY: &str = "ca-key.pem";

/// Browsers take a server's certificate for 398 days at most.
const SERVER_LIFETIME: Duration = Duration::days(397);
const AUTHORITY_LIFETIME: Duration = Duration::days(3650);

/// What a listener needs to speak TLS.
pub(crate) struct Tls {
    pub(crate) acceptor: TlsAcceptor,
    /// The authority's certificate, in PEM.
    pub(crate) ca_pem: String,
    /// Where it was written.
    pub(crate) ca_file: Option<PathBuf>,
}

impl Tls {
    /// The authority of the state folder, or a new one, and a certificate for loopback.
    pub(crate) fn open(options: &Options) -> Result<Self, StartError> {
        let unusable = |_| StartError::Secrets("certificates");
        let (ca_pem, authority) = authority(options.state_dir.as_deref())?;
        let key = KeyPair::generate().map_err(unusable)?;
        let certificate =
            server_params().and_then(|params| params.signed_by(&key, &authority)).map_err(unusable)?;
        let private = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|builder| {
                builder.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], private)
            })
            .map_err(|_| StartError::Secrets("certificates"))?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let in_folder = options.state_dir.as_ref().map(|folder| folder.join(CERTIFICATE));
        if let Some(path) = &options.ca_file {
            fs::write(path, &ca_pem).map_err(|error| refused(path, &error))?;
        }
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            ca_pem,
            ca_file: options.ca_file.clone().or(in_folder),
        })
    }
}

/// The authority's certificate in PEM, and what it signs with. It is kept beside the other state, so that whoever
/// trusts it once need not do so again.
fn authority(folder: Option<&Path>) -> Result<(String, Issuer<'static, KeyPair>), StartError> {
    let unusable = |_| StartError::Secrets("certificate authority");
    let params = authority_params();
    if let Some(folder) = folder {
        let read = |name: &str| match fs::read_to_string(folder.join(name)) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(refused(&folder.join(name), &error)),
        };
        if let (Some(pem), Some(key)) = (read(CERTIFICATE)?, read(KEY)?) {
            let key = KeyPair::from_pem(&key)
                .map_err(|error| refused(&folder.join(KEY), &io::Error::other(error.to_string())))?;
            return Ok((pem, Issuer::new(params, key)));
        }
    }
    let key = KeyPair::generate().map_err(unusable)?;
    let pem = params.self_signed(&key).map_err(unusable)?.pem();
    if let Some(folder) = folder {
        for (name, text) in [(KEY, key.serialize_pem()), (CERTIFICATE, pem.clone())] {
            let path = folder.join(name);
            fs::create_dir_all(folder)
                .and_then(|()| private_file(&path)?.write_all(text.as_bytes()))
                .map_err(|error| refused(&path, &error))?;
        }
    }
    Ok((pem, Issuer::new(params, key)))
}

fn authority_params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = named("Selfsame development tenant CA");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: vec![
            GeneralSubtree::DnsName("localhost".to_owned()),
            GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(Ipv4Addr::new(127, 0, 0, 0).into(), 8)),
            GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(Ipv6Addr::LOCALHOST.into(), 128)),
        ],
        excluded_subtrees: Vec::new(),
    });
    (params.not_before, params.not_after) = period(AUTHORITY_LIFETIME);
    params
}

fn server_params() -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::default();
    params.distinguished_name = named("Selfsame development tenant");
    params.subject_alt_names = vec![
        SanType::DnsName("localhost".try_into()?),
        SanType::IpAddress(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        SanType::IpAddress(IpAddr::V6(Ipv6Addr::LOCALHOST)),
    ];
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    (params.not_before, params.not_after) = period(SERVER_LIFETIME);
    Ok(params)
}

fn named(name: &str) -> DistinguishedName {
    let mut distinguished = DistinguishedName::new();
    distinguished.push(DnType::CommonName, name);
    distinguished
}

/// From an hour ago, so that clocks may differ a little.
fn period(lifetime: Duration) -> (OffsetDateTime, OffsetDateTime) {
    let begin = OffsetDateTime::now_utc() - Duration::HOUR;
    (begin, begin + lifetime)
}

fn refused(path: &Path, error: &io::Error) -> StartError {
    StartError::State { path: path.to_owned(), reason: error.to_string() }
}
