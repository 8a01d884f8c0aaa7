-- The tables of the generation steps. For the SQL editor of a Supabase project, or as a migration of its command line;
-- may be run again at any time. Whoever names the tables differently (maquette.supabase.tables.*) changes the names here.
--
-- Who may do what: a user sees the own rows and writes only those of input_assets; rows of results are written by the
-- service alone, with the role service_role, which row level security does not stop; anon has no business here.

begin;

create table if not exists public.input_assets (
    id uuid primary key default gen_random_uuid(),
    task_id text,
    user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
    asset_url text not null check (length(asset_url) <= 2048),
    metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- user_id is null for results of callers that are no users of the project; only the service sees such rows
create table if not exists public.concept_images (
    id uuid primary key default gen_random_uuid(),
    task_id text not null check (task_id ~ '^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$'),
    user_id uuid references auth.users (id) on delete cascade,
    prompt text,
    style text,
    status text not null default 'pending' check (status in ('pending', 'processing', 'complete', 'failed')),
    asset_url text,
    ai_service_task_id text,
    ai_provider_task_id text,
    source_input_asset_id uuid references public.input_assets (id) on delete set null,
    source_concept_image_id uuid references public.concept_images (id) on delete set null,
    metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
    error_message text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint concept_images_complete_has_asset check (status <> 'complete' or asset_url is not null)
);

create table if not exists public.models (
    id uuid primary key default gen_random_uuid(),
    task_id text not null check (task_id ~ '^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$'),
    user_id uuid references auth.users (id) on delete cascade,
    prompt text,
    style text,
    status text not null default 'pending' check (status in ('pending', 'processing', 'complete', 'failed')),
    asset_url text,
    ai_service_task_id text,
    ai_provider_task_id text,
    source_input_asset_id uuid references public.input_assets (id) on delete set null,
    source_concept_image_id uuid references public.concept_images (id) on delete set null,
    metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
    error_message text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint models_complete_has_asset check (status <> 'complete' or asset_url is not null)
);

-- a user's newest first; the rows of one task; and what PostgreSQL looks up when a row that others refer to is deleted
create index if not exists input_assets_user on public.input_assets (user_id, created_at desc);
create index if not exists concept_images_user on public.concept_images (user_id, created_at desc);
create index if not exists concept_images_task on public.concept_images (task_id);
create index if not exists concept_images_input on public.concept_images (source_input_asset_id);
create index if not exists concept_images_source on public.concept_images (source_concept_image_id);
create index if not exists models_user on public.models (user_id, created_at desc);
create index if not exists models_task on public.models (task_id);
create index if not exists models_input on public.models (source_input_asset_id);
create index if not exists models_source on public.models (source_concept_image_id);
-- the service's look after rows whose job has ended without them
create index if not exists concept_images_unfinished on public.concept_images (updated_at)
    where status in ('pending', 'processing');
create index if not exists models_unfinished on public.models (updated_at) where status in ('pending', 'processing');
create index if not exists concept_images_job on public.concept_images (ai_service_task_id);
create index if not exists models_job on public.models (ai_service_task_id);

create or replace function public.maquette_set_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
    new.updated_at := now();
    return new;
end
$$;

-- The service asks for the same in the condition of its updates. This holds for everybody, whatever they ask for.
create or replace function public.maquette_keep_status_forward() returns trigger
language plpgsql set search_path = '' as $$
begin
    if old.status <> new.status
        and (old.status in ('complete', 'failed') or new.status = 'pending')
    then
        raise exception 'a % row cannot become %', old.status, new.status
            using errcode = 'check_violation', hint = 'The status only moves forward: pending, processing, complete or failed.';
    end if;
    return new;
end
$$;

create or replace trigger input_assets_updated_at before update on public.input_assets
    for each row execute function public.maquette_set_updated_at();
create or replace trigger concept_images_updated_at before update on public.concept_images
    for each row execute function public.maquette_set_updated_at();
create or replace trigger models_updated_at before update on public.models
    for each row execute function public.maquette_set_updated_at();
create or replace trigger concept_images_status before update of status on public.concept_images
    for each row execute function public.maquette_keep_status_forward();
create or replace trigger models_status before update of status on public.models
    for each row execute function public.maquette_keep_status_forward();

alter table public.input_assets enable row level security;
alter table public.concept_images enable row level security;
alter table public.models enable row level security;

-- (select auth.uid()) is evaluated once for a statement, auth.uid() once for every row
drop policy if exists input_assets_own on public.input_assets;
create policy input_assets_own on public.input_assets for all to authenticated
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
drop policy if exists concept_images_own on public.concept_images;
create policy concept_images_own on public.concept_images for select to authenticated
    using (user_id = (select auth.uid()));
drop policy if exists models_own on public.models;
create policy models_own on public.models for select to authenticated
    using (user_id = (select auth.uid()));

-- Since 2026-10-30 new tables are closed to the API until they are granted; in older projects they are open to everybody.
revoke all on public.input_assets, public.concept_images, public.models from public, anon, authenticated;
grant select, insert, update, delete on public.input_assets to authenticated;
grant select on public.concept_images, public.models to authenticated;
grant select, insert, update, delete on public.input_assets, public.concept_images, public.models to service_role;

-- the API learns of the tables at once, not only at its next start
notify pgrst, 'reload schema';

commit;
