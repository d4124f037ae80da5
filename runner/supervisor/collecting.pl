# Part 3: the files that a program wrote into its work folder, for a host that asks for them. All its processes have ended,
# nothing is wiped yet. They are read as its user, so that no file comes out that it could not read itself; no link is followed.

my %room;                      # how many files, bytes, and folders inside each other may still be sent
my %left_out;                  # reason => how many entries

# G announces a file, V brings its bytes, T says what was left out.
sub collect { my ($ask) = @_;
    %room = map { $_ => $ask->{"collect_$_"} } qw(files bytes depth);
    %left_out = ();
    my $only = $ask->{collect_only} // '';
    $> = $run_uid;
    if (!length $only) { collect_folder('', $room{depth}) }
    elsif (lstat "$set{work}/$only") { collect_entry($only, 0) }
    $> = $<;
    report('T', %left_out);
}

# Entry by entry, in the folder's order: a list of all could take more memory than there is.
sub collect_folder { my ($path, $depth) = @_;
    opendir(my $folder, "$set{work}/$path") or return $left_out{unreadable}++;
    while (defined(my $name = readdir $folder)) {
        collect_entry("$path$name", $depth) if $name ne '.' && $name ne '..';
    }
}

sub collect_entry { my ($path, $depth) = @_;
    my $place = "$set{work}/$path";
    my @found = lstat $place or return $left_out{unreadable}++;
    if (-d _) { return $depth ? collect_folder("$path/", $depth - 1) : $left_out{deep}++ }
    return if $found[4] != $run_uid;            # the source, or what was compiled
    return $left_out{link}++ if -l _;
    return $left_out{special}++ unless -f _;
    my $size = $found[7];
    return $left_out{many}++ unless $room{files};
    return $left_out{large}++ if $size > $room{bytes};
    sysopen my $file, $place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK or return $left_out{unreadable}++;
    my @opened = stat $file;
    return $left_out{changed}++ unless @opened && "@opened[0, 1]" eq "@found[0, 1]";
    $room{files}--;
    $room{bytes} -= $size;
    frame('G', "$size $path");
    while ($size) {
        my $read = sysread $file, my $piece, $size < $set{chunk_bytes} ? $size : $set{chunk_bytes};
        last unless $read;                      # the host sees that there is less than was announced
        frame('V', $piece);
        $size -= $read;
        flush_down_to($set{backlog_bytes});
    }
}
