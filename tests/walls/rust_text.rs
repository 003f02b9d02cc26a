//! Rust source as text: with its comments, its strings or its tests taken out, line breaks kept.
//! Deliberately not here: a grammar. Nesting comments, raw strings and lifetimes are told apart,
//! which is what a search for a name needs.

/// What of a source is blanked out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Blank {
    Comments,
    CommentsAndStrings,
}

/// The source with the chosen parts replaced by spaces; lines keep their numbers.
pub(super) fn blank(source: &str, what: Blank) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, kind) = token(rest, out.chars().next_back());
        let (part, after) = rest.split_at(length.max(first.len_utf8()));
        let hidden = match kind {
            Kind::Comment => true,
            Kind::Text => what == Blank::CommentsAndStrings,
            Kind::Code => false,
        };
        if hidden {
            out.extend(part.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        } else {
            out.push_str(part);
        }
        rest = after;
    }
    out
}

#[derive(PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// The length in bytes and the kind of what the source starts with.
fn token(source: &str, before: Option<char>) -> (usize, Kind) {
    if source.starts_with("//") {
        return (source.find('\n').unwrap_or(source.len()), Kind::Comment);
    }
    if source.starts_with("/*") {
        return (block_comment(source), Kind::Comment);
    }
    if source.starts_with('"') {
        return (quoted(source), Kind::Text);
    }
    let word_before = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if !word_before && let Some(length) = raw_string(source) {
        return (length, Kind::Text);
    }
    if source.starts_with('\'')
        && let Some(length) = character(source)
    {
        return (length, Kind::Text);
    }
    (1, Kind::Code)
}

fn block_comment(source: &str) -> usize {
    let mut depth = 0_u32;
    let mut at = 0;
    while at < source.len() {
        let here = &source[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    source.len()
}

fn quoted(source: &str) -> usize {
    let mut escaped = false;
    for (at, c) in source.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    source.len()
}

fn raw_string(source: &str) -> Option<usize> {
    let body = source.strip_prefix("br").or_else(|| source.strip_prefix('r'))?;
    let hashes = body.chars().take_while(|c| *c == '#').count();
    let open = source.len() - body.len() + hashes;
    let inside = source.get(open..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&close).map_or(inside.len(), |at| at + close.len());
    Some(open + 1 + end)
}

/// A character literal; a lifetime has no closing quote.
fn character(source: &str) -> Option<usize> {
    let mut chars = source.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        chars.next()?;
        return chars.find(|(_, c)| *c == '\'').map(|(at, _)| at + 1);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1)
}

/// The code without what stands under `#[cfg(test)]`, and the names of the modules that are
/// declared there without a body. `code` has neither comments nor strings.
pub(super) fn without_tests(code: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(code.len());
    let mut modules = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(MARK) {
        let (before, tested) = rest.split_at(at);
        out.push_str(before);
        let length = item(&tested[MARK.len()..]) + MARK.len();
        let (item, after) = tested.split_at(length);
        if let Some(name) =
            item.trim_end_matches(';').rsplit_once("mod ").map(|(_, name)| name.trim())
            && item.ends_with(';')
        {
            modules.push(name.to_owned());
        }
        out.extend(item.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    out.push_str(rest);
    (out, modules)
}

/// The length of the item that a source starts with: to its semicolon, or to the brace that closes
/// its body.
fn item(code: &str) -> usize {
    let mut depth = 0_u32;
    for (at, c) in code.char_indices() {
        match c {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// The numbers, from 1, of the lines where a name stands on its own.
pub(super) fn lines_with(code: &str, name: &str) -> Vec<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let stands_alone = |line: &str| {
        line.match_indices(name).any(|(at, found)| {
            let before = line[..at].chars().next_back();
            let after = line[at + found.len()..].chars().next();
            let free = |edge: Option<char>, next: Option<char>| {
                !(edge.is_some_and(is_word) && next.is_some_and(is_word))
            };
            free(before, found.chars().next()) && free(found.chars().next_back(), after)
        })
    };
    code.lines().enumerate().filter(|(_, line)| stands_alone(line)).map(|(at, _)| at + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_and_line_numbers_stay() {
        let source = "let a = 1; // f64\n/* f64 /* nested */ f64 */ let b = 2;\nlet c: f64;";
        let code = blank(source, Blank::Comments);
        assert_eq!(lines_with(&code, "f64"), [3]);
        assert_eq!(lines_with(&code, "b"), [2]);
    }

    #[test]
    fn strings_of_all_kinds_go_when_asked() {
        let source = r####"let s = "a \" f64 //"; let r = r#"f64 " "#; let b = br"f64"; let c = '"'; let f64 = '\'';"####;
        let code = blank(source, Blank::CommentsAndStrings);
        assert_eq!(code.matches("f64").count(), 1, "only the name itself is left: {code}");
        assert_eq!(blank(source, Blank::Comments), source, "there is no comment in it");
    }

    #[test]
    fn a_lifetime_is_no_string_and_a_word_that_ends_in_r_is_no_raw_one() {
        let source = "fn f<'a>(x: &'a str) -> &'a str { var\"x\" } // gone\nf64";
        let code = blank(source, Blank::CommentsAndStrings);
        assert!(code.contains("fn f<'a>(x: &'a str)"), "{code}");
        assert_eq!(lines_with(&code, "f64"), [2]);
        assert!(!code.contains("gone"));
    }

    #[test]
    fn what_stands_under_a_test_mark_goes_and_what_follows_it_stays() {
        let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n fn x() { if y { now() } }\n}\nfn b() { now() }\n#[cfg(test)]\nmod laws;\nfn c() {}";
        let (code, modules) = without_tests(source);
        assert_eq!(lines_with(&code, "now"), [6]);
        assert_eq!(modules, ["laws"]);
        assert!(code.contains("fn c()"));
    }

    #[test]
    fn a_name_is_found_as_a_whole_only() {
        assert_eq!(lines_with("from_f64 f64x\nto f64\nUtc::now()\nmy_Utc::now()", "f64"), [2]);
        assert_eq!(lines_with("Utc::now()\nmy_Utc::now()\nUtc::nowhere()", "Utc::now"), [1]);
    }
}
