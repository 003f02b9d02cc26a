//! A query with the conditions that a filter has, and no others, so that indexes serve them.

use rusqlite::ToSql;

/// Conditions joined by AND, with their values in order.
#[derive(Default)]
pub(crate) struct Conditions<'a> {
    clauses: Vec<&'static str>,
    values: Vec<&'a dyn ToSql>,
}

impl<'a> Conditions<'a> {
    /// Adds a condition on one value, such as `kind = ?`, when there is a value.
    pub(crate) fn on<T: ToSql>(&mut self, clause: &'static str, value: Option<&'a T>) {
        if let Some(value) = value {
            self.clauses.push(clause);
            self.values.push(value);
        }
    }

    /// Adds the two conditions on a kind of thing and its id.
    pub(crate) fn about(&mut self, about: Option<&'a (String, uuid::Uuid)>) {
        self.on("entity = ?", about.map(|(entity, _)| entity));
        self.on("entity_id = ?", about.map(|(_, id)| id));
    }

    /// Writes the query: `SELECT * FROM table WHERE … rest`.
    pub(crate) fn query(&self, table: &str, rest: &str) -> String {
        let condition =
            if self.clauses.is_empty() { "TRUE".to_owned() } else { self.clauses.join(" AND ") };
        format!("SELECT * FROM {table} WHERE {condition} {rest}")
    }

    /// The values of the conditions, then the limit: all rows when there is none.
    pub(crate) fn with_limit(&self, limit: &'a i64) -> Vec<&'a dyn ToSql> {
        let mut values = self.values.clone();
        values.push(limit);
        values
    }

    /// The values of the conditions.
    pub(crate) fn values(&self) -> &[&'a dyn ToSql] {
        &self.values
    }
}

/// A limit as SQLite takes it: -1 for none.
pub(crate) fn limit(limit: Option<u32>) -> i64 {
    limit.map_or(-1, i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_conditions_that_have_a_value_are_written() {
        let (kind, about) = (Some("kyc".to_owned()), Some(("lot".to_owned(), uuid::Uuid::nil())));
        let mut conditions = Conditions::default();
        assert_eq!(
            conditions.query("document", "LIMIT 1"),
            "SELECT * FROM document WHERE TRUE LIMIT 1"
        );
        conditions.on("kind = ?", kind.as_ref());
        conditions.on("issued = ?", None::<&bool>);
        conditions.about(about.as_ref());
        let query = conditions.query("document", "ORDER BY id");
        assert_eq!(
            query,
            "SELECT * FROM document WHERE kind = ? AND entity = ? AND entity_id = ? ORDER BY id"
        );
        assert_eq!((conditions.values().len(), conditions.with_limit(&limit(None)).len()), (3, 4));
    }
}
