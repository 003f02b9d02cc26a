//! What can go wrong with the keyring.

/// Refusals and failures of the keyring.
#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    /// The system has no keyring: a Linux session without secret service.
    #[error("the system has no keyring")]
    NoStore,
    /// The keyring is locked, and was not unlocked.
    #[error("the keyring is locked")]
    Locked,
    /// The keyring takes no value this long.
    #[error("the keyring takes no value this long")]
    TooLong,
    /// An id that cannot be listed: empty, or with a line end.
    #[error("not an id")]
    BadName,
    /// What is kept under this id is not what we keep.
    #[error("what is kept as {id} is damaged")]
    Damaged {
        /// The id.
        id: String,
    },
    /// Any other failure of the keyring.
    #[error("the keyring failed")]
    Broken(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl SecretsError {
    /// Stable code, `keyring_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoStore => "keyring_missing",
            Self::Locked => "keyring_locked",
            Self::TooLong => "keyring_full",
            Self::BadName => "keyring_bad_name",
            Self::Damaged { .. } => "keyring_damaged",
            Self::Broken(_) => "keyring_broken",
        }
    }

    /// The input field to blame: never one, the keyring is not an input.
    pub fn field(&self) -> Option<&str> {
        None
    }
}

impl From<keyring::Error> for SecretsError {
    fn from(error: keyring::Error) -> Self {
        use keyring::Error;
        match error {
            Error::NoDefaultStore => Self::NoStore,
            Error::NoStorageAccess(_) => Self::Locked,
            Error::TooLong(..) => Self::TooLong,
            other => Self::Broken(without_secrets(other)),
        }
    }
}

/// Two kinds of error carry the bytes that were read: they must not reach a log.
fn without_secrets(error: keyring::Error) -> Box<dyn std::error::Error + Send + Sync> {
    match error {
        keyring::Error::BadEncoding(_) | keyring::Error::BadDataFormat(..) => {
            "a value that cannot be read".into()
        }
        other => Box::new(other),
    }
}
