// Counts what other runs left here, processes and files of its own user: there must be none.
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::parent_id;
use std::process::id;

fn mine(folder: &str) -> Vec<String> {
    let me = fs::metadata("/proc/self/status").unwrap().uid();
    let owner = |entry: &fs::DirEntry| entry.metadata().map(|facts| facts.uid()).ok();
    fs::read_dir(folder).unwrap().flatten()
        .filter(|entry| owner(entry) == Some(me))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn main() {
    let family = [id(), parent_id()];
    let processes = mine("/proc").iter()
        .filter_map(|name| name.parse::<u32>().ok())
        .filter(|pid| !family.contains(pid))
        .count();
    let files = mine(".").len() + mine("/tmp").len() + mine("/dev/shm").len();
    println!("processes {processes} files {files}");
}
