//! Reading: a connection that the areas of this crate query, and nobody else.

use domain::kernel::Currency;
use rusqlite::{CachedStatement, Connection, Params, Row};

use crate::error::StoreError;

/// A view of the file for reading. Every reading function of an area takes one.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    connection: &'a Connection,
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &'a Connection {
        self.connection
    }

    /// Prepares a statement, or finds it prepared.
    pub(crate) fn prepare(&self, sql: &str) -> Result<CachedStatement<'a>, StoreError> {
        Ok(self.connection.prepare_cached(sql)?)
    }

    /// Reads every row.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(map(row)?);
        }
        Ok(found)
    }

    /// Reads the first row, if there is one.
    pub(crate) fn optional<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params)?;
        Ok(rows.next()?.map(map).transpose()?)
    }

    /// Reads the only row of a query that always has one: a count, a sum, the cooperative.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let found = self.optional(sql, params, map)?;
        found.ok_or(StoreError::Database(rusqlite::Error::QueryReturnedNoRows))
    }

    /// The currency of the file, fixed at its creation.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the file names a currency that does not exist.
    pub fn currency(&self) -> Result<Currency, StoreError> {
        let code: String =
            self.one("SELECT currency FROM cooperative", [], |row| row.get("currency"))?;
        Currency::try_new(&code)
            .map_err(|error| StoreError::Damaged { detail: format!("currency {code}: {error}") })
    }
}
